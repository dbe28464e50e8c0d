import type { PointUnit } from '../../../../rules/schemes/pointScheme';
import type { Input } from '../../../../types/api';
import type { WitnessView } from '../../../../types/contracts/proposal';

type Ground = Input<'points', 'careApply'>['ground'];

export const WITNESS_STATES = {
  asked: { text: '还没答复', tone: 'plain' },
  confirmed: { text: '✓ 愿证明', tone: 'good' },
  declined: { text: '不证明', tone: 'warn' },
} as const satisfies Record<WitnessView['state'], unknown>;

export const GROUNDS: Readonly<Record<Ground, string>> = {
  elderlyFrail: '年老体弱',
  longTermIllness: '长期患病',
  limitedMobility: '行动不便',
};

export const VETOES = {
  V1: '公开发表错误言论，传播政治谣言',
  V2: '无正当理由连续六个月不参加组织生活',
  V3: '无故拖欠党费半年以上，经教育仍拒交',
  V4: '违反党章党规法律，受处罚处分，后果严重',
  V5: '失职致党员发展、关系转接、档案出事故',
  V6: '严重违纪，或影响恶劣',
} as const;

/** 按级的项目（表彰、处分）一次只计一档。 */
export const countable = (unit: PointUnit): boolean => unit !== 'level';
