import type { Output } from '../../../../types/api';
import type { NoticeSummary, ObjectionView } from '../../../../types/contracts/notice';

type Scope = Output<'notice', 'get'>['scope'];

export const SCOPES: Readonly<Record<Scope, string>> = {
  branch: '支部内公示',
  unit: '本单位公示',
  district: '辖区公示',
};

export const NOTICE_STATES = {
  running: { text: '公示中', tone: 'warn' },
  waiting: { text: '期满，等办结异议', tone: 'red' },
  effective: { text: '已生效', tone: 'good' },
  superseded: { text: '已有新版', tone: 'plain' },
} as const satisfies Record<NoticeSummary['state'], unknown>;

export const OBJECTION_STATES = {
  raised: { text: '等上级受理', tone: 'red' },
  accepted: { text: '支部调查中', tone: 'warn' },
  investigated: { text: '等上级答复', tone: 'warn' },
  answered: { text: '已答复', tone: 'good' },
} as const satisfies Record<ObjectionView['state'], unknown>;

export const OUTCOMES: Readonly<Record<'explained' | 'corrected', string>> = {
  explained: '解释说明',
  corrected: '更正',
};
