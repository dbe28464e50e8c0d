import { fail } from '../../types/errors';
import type { RoundState } from '../_store/appraisals';

const STATE_NAMES: Readonly<Record<RoundState, string>> = {
  preparing: '准备中',
  issuing: '正在发票',
  casting: '正在投票',
  closing: '正在关箱',
  closed: '已关箱',
  counted: '已公布结果',
  purged: '已封存清除',
};

export const stateName = (state: RoundState): string => STATE_NAMES[state];

/** 走错了步。 */
export const wrongState = (state: RoundState) =>
  fail('APPRAISAL_WRONG_STATE', { state: stateName(state) });

export const unknownAppraisal = () => fail('NOT_FOUND', { what: '这次测评' });
