import type { Output } from '../../../../types/api';
import { CHECK_IN_METHOD_LABELS, MEMBER_KIND_LABELS, PLACE_LABELS } from '../../../../types/labels';
import { clockOf } from '../../../../types/time';

type Live = Output<'meeting', 'live'>;
type Request = Live['requests'][number];

/** 这个人最近提的某一件；没有为 undefined。 */
export const latest = (
  requests: readonly Request[],
  kind: Request['kind'],
  memberId: string,
): Request | undefined =>
  requests.filter((one) => one.kind === kind && one.memberId === memberId).at(-1);

/** 没签到的人分作准了假的与其余的：准了假的不算缺席（M8）。 */
export function splitAbsent({ absentees, requests }: Pick<Live, 'absentees' | 'requests'>) {
  const granted = (memberId: string): boolean =>
    latest(requests, 'leave', memberId)?.state === 'granted';
  return {
    onLeave: absentees.filter(({ memberId }) => granted(memberId)),
    missing: absentees.filter(({ memberId }) => !granted(memberId)),
  };
}

/** 没签到的人旁边写什么：请假、补签走到哪一步，没有的写类别。 */
export function absenceNote(
  { memberId, kind }: Live['absentees'][number],
  requests: readonly Request[],
): string {
  const leave = latest(requests, 'leave', memberId)?.state;
  const makeUp = latest(requests, 'makeUp', memberId)?.state;
  if (makeUp === 'pending') return '已登记补签，等第二个人确认';
  if (makeUp === 'refused') return '补签没有确认';
  if (leave === 'pending') return '请了假，等批';
  if (leave === 'refused') return '请假没有批准';
  return MEMBER_KIND_LABELS[kind];
}

/** 已签到的人旁边写什么：怎样签的、谁经手、迟到、断网的何时交来、有没有异议。 */
export function presenceNote(
  person: Live['attendees'][number],
  requests: readonly Request[],
): string {
  const objection = latest(requests, 'objection', person.memberId)?.state;
  return [
    CHECK_IN_METHOD_LABELS[person.method],
    person.by === null ? '' : `${person.by}经手`,
    person.kind === 'probationaryMember' ? MEMBER_KIND_LABELS[person.kind] : '',
    person.late ? '迟到' : '',
    person.leftAt === null ? '' : `${clockOf(person.leftAt)} 提前离开`,
    person.handedInAt === null ? '' : `${clockOf(person.handedInAt)} 交来`,
    objection === 'pending' ? '有异议，等答复' : '',
    objection === 'refused' ? '异议不成立' : '',
  ]
    .filter((text) => text !== '')
    .join('，');
}

/**
 * 名单上的一行写什么：签到时名单投在大屏上，给过的位置只在点开时看；散会之后才写在名字下面。
 * 没给的什么都不写：给不给由本人，不给不是一件要记的事（design §5）。
 */
export function rollNote(
  person: Live['attendees'][number],
  requests: readonly Request[],
  state: Live['meeting']['state'],
): string {
  const note = presenceNote(person, requests);
  return state !== 'closed' || person.place === 'notGiven'
    ? note
    : `${note}，${PLACE_LABELS[person.place]}`;
}
