import type { Output } from '../../../../types/api';
import { fullLabel } from '../../../../types/time';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { quarterName } from '../shared/labels';

type Step = Output<'assessment', 'path'>['steps'][number];

const TITLES: Readonly<Record<Step['step'], string>> = {
  quarterlyPublication: '公布积分',
  branchAssessment: '支部评定',
  superiorReview: '上级审核',
  annualNotice: '年度公示',
  inEffect: '生效',
};

const STATES = {
  done: { text: '✓ 已办', tone: 'good' },
  current: { text: '正在办', tone: 'warn' },
  missed: { text: '漏办', tone: 'red' },
  later: { text: '还没到', tone: 'plain' },
} as const satisfies Record<Step['state'], unknown>;

interface Props {
  readonly step: Step;
  readonly where: Readonly<Record<string, string>>;
}

/** 路上的一步；公示过的点得开。 */
export function StepRow({ step, where }: Props) {
  const { quarter, at, by, note, noticeId, state } = step;
  const title =
    quarter === null ? TITLES[step.step] : `${quarterName(quarter)}${TITLES[step.step]}`;
  const done = at === null ? '' : `${fullLabel(at)}${by === null ? '' : ` ${by}`}`;
  const why = state === 'missed' ? '过了期限，没有公布，不能补办〔S9〕' : (note ?? '');
  const detail = [done, why].filter(Boolean).join('；');
  const view =
    noticeId === null
      ? {}
      : { onClick: () => open('/packages/notice/view/index', { id: noticeId, ...where }) };
  return <Row title={title} detail={detail} value={<Tag {...STATES[state]} />} {...view} />;
}
