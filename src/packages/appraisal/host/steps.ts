import type { Output } from '../../../../types/api';
import { STAGE_LABELS } from '../shared/labels';

export type Status = Output<'appraisal', 'status'>;

/** 主持屏上看得见的每一步，按先后（Q7、Q8）。 */
export const STEP_KEYS = [
  'notice',
  'exempt',
  'mass',
  'keys',
  'elect',
  'keeping',
  'oath',
  'selfReview',
  'discussion',
  'comments',
  'start',
  'issuing',
  'casting',
  'count',
  'result',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** 一步：办完了没有；`optional` 是没有就不办的。 */
export interface Step {
  readonly key: StepKey;
  readonly title: string;
  readonly detail: string;
  readonly state: 'done' | 'now' | 'waiting' | 'optional';
}

const TITLES: Readonly<Record<StepKey, string>> = {
  notice: '书面通知与公告',
  exempt: '不计入应到的人',
  mass: '邀请群众代表',
  elect: '推选监票人、计票人',
  keys: '准备票证钥匙',
  keeping: '分管开票钥匙',
  oath: STAGE_LABELS.oath,
  selfReview: STAGE_LABELS.selfReview,
  discussion: STAGE_LABELS.discussion,
  comments: STAGE_LABELS.comments,
  start: '核对人数，开始发票',
  issuing: '发票',
  casting: '投票',
  count: '计票',
  result: '公布结果',
};

export const stepTitle = (key: StepKey): string => TITLES[key];

/** 会前、会上可以先后交错办的，不挡路。 */
const OPTIONAL: readonly StepKey[] = ['exempt', 'mass'];
const PREPARING: readonly StepKey[] = STEP_KEYS.slice(0, STEP_KEYS.indexOf('issuing'));

/** 这一场要走的路：办完的打勾，头一个没办完的是“现在”。 */
export function stepsOf(status: Status): Step[] {
  const keys = STEP_KEYS.filter((key) => key !== 'keeping' || status.keeping !== null);
  const done = new Set(keys.filter((key) => isDone(status, key)));
  const now = keys.find((key) => !done.has(key) && !OPTIONAL.includes(key));
  return keys.map((key) => ({
    key,
    title: TITLES[key],
    detail: detailOf(status, key),
    state: done.has(key)
      ? 'done'
      : key === now
        ? 'now'
        : OPTIONAL.includes(key)
          ? 'optional'
          : 'waiting',
  }));
}

function isDone(status: Status, key: StepKey): boolean {
  const { state, procedure, keys, keeping } = status;
  if (state !== 'preparing' && PREPARING.includes(key)) return true;
  switch (key) {
    case 'notice':
      return status.announcedAt !== null && status.unserved.length === 0;
    case 'exempt':
      return status.exemptions.length > 0 && status.exemptions.every((one) => one.confirmed);
    case 'mass':
      return status.massInvited > 0;
    case 'elect':
      return status.scrutineers.length > 0 && status.tellers.length > 0;
    case 'keys':
      return keys.made >= keys.needed;
    case 'keeping':
      return keeping !== null && keeping.general && keeping.outer && keeping.inner;
    case 'oath':
    case 'selfReview':
    case 'discussion':
    case 'comments':
      return procedure[key] === 'done' || procedure[key] === 'skipped';
    case 'start':
      return state !== 'preparing';
    case 'issuing':
      return state !== 'preparing' && state !== 'issuing';
    case 'casting':
      return state === 'closed' || state === 'counted' || state === 'purged';
    case 'count':
    case 'result':
      return state === 'counted' || state === 'purged';
  }
}

function detailOf(status: Status, key: StepKey): string {
  switch (key) {
    case 'notice':
      if (status.announcedAt === null) return '还没有公告';
      return status.unserved.length === 0 ? '' : `还有 ${status.unserved.length} 人没通知到`;
    case 'exempt': {
      const waiting = status.exemptions.filter((one) => !one.confirmed).length;
      if (status.exemptions.length === 0) return '没有就不办';
      return waiting > 0 ? `${waiting} 人等上级确认` : `${status.exemptions.length} 人已确认`;
    }
    case 'mass':
      return status.massInvited > 0
        ? `邀请 ${status.massInvited} 人，到会 ${status.massPresent} 人`
        : `建议 ${status.massSuggested} 人`;
    case 'elect':
      return [...status.scrutineers, ...status.tellers].map(({ name }) => name).join('、');
    case 'keys':
      return status.state === 'preparing' ? `${status.keys.made} / ${status.keys.needed}` : '';
    case 'start':
      return `应到 ${status.due} · 实到 ${status.present}`;
    case 'issuing':
      return status.state === 'preparing' ? '' : `发出 ${status.issued} 张`;
    case 'casting':
      return status.state === 'preparing' || status.state === 'issuing'
        ? ''
        : `收回 ${status.collected} 张`;
    default:
      return '';
  }
}
