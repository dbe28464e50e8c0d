import type { DutyRecord } from '../../rules/calendar/dutiesOwed';
import type { TalkKind } from '../../rules/calendar/talkDuties';
import { talkDuties } from '../../rules/calendar/talkDuties';
import { instantOf } from '../../types/time';
import type { Picked } from '../_runtime/fields';
import type { EventType, JournalEntry } from '../_runtime/journal';
import { yearRange } from '../meeting/yearRange';

/** 算得出“做过一次”的事件（活动之外）。 */
export const DUTY_EVENTS: readonly EventType[] = [
  'membership.talked',
  'membership.talkAnswered',
  'membership.checked',
  'membership.pledgeReported',
  'plan.filed',
  'plan.answered',
  'plan.inspected',
  'appraisal.counted',
  'appraisal.rerun',
];

/** 算这些要的部分：承诺、汇报的文字用不着，一年合起来有好几 MB。 */
export const DUTY = {
  type: true,
  at: true,
  subject: true,
  payload: [
    'talkId',
    'kind',
    'on',
    'parties',
    'answer',
    'register',
    'month',
    'year',
    'number',
    'decision',
  ],
} as const;

/** 取来算的一件。 */
export type DutyEntry = Picked<JournalEntry, typeof DUTY>;

/** 事件账 → 谈心、报备、自查、民主评议各做过几次（M4—M6、M11）。 */
export function recordedDuties(
  entries: readonly DutyEntry[],
  secretaryId: string | null,
): DutyRecord[] {
  return [
    ...talksIn(entries, secretaryId),
    ...filingsIn(entries),
    ...entries.flatMap(({ type, payload }): DutyRecord[] =>
      type === 'plan.inspected'
        ? [
            {
              duty: 'selfInspection',
              at: instantOf(String(payload['on']), '00:00'),
              subjectId: null,
            },
          ]
        : [],
    ),
    ...appraisalsIn(entries),
  ];
}

function talksIn(entries: readonly DutyEntry[], secretaryId: string | null): DutyRecord[] {
  const answers = new Map<string, string>();
  for (const { type, payload } of byTime(entries)) {
    if (type === 'membership.talkAnswered') {
      answers.set(String(payload['talkId']), String(payload['answer']));
    }
  }
  return entries.flatMap(({ type, payload }) => {
    if (type !== 'membership.talked') return [];
    const { talkId, kind, on, parties } = payload as unknown as TalkPayload;
    const disputed = answers.get(talkId) === 'dispute';
    return talkDuties({ kind, at: instantOf(on, '00:00'), parties, disputed }, secretaryId);
  });
}

/** 谈话事件的载荷；没有内容（M5）。 */
export interface TalkPayload {
  readonly talkId: string;
  readonly kind: TalkKind;
  readonly on: string;
  readonly parties: readonly [string, string];
}

/** 报备算在计划所属的那一年；被退回的不算（M6）。 */
function filingsIn(entries: readonly DutyEntry[]): DutyRecord[] {
  const keyOf = ({ payload }: DutyEntry) => `${payload['year']}:${payload['number']}`;
  const returned = new Set(
    entries.flatMap((entry) =>
      entry.type === 'plan.answered' && entry.payload['decision'] === 'return'
        ? [keyOf(entry)]
        : [],
    ),
  );
  return entries.flatMap((entry) => {
    if (entry.type !== 'plan.filed' || returned.has(keyOf(entry))) return [];
    const [from, to] = yearRange(Number(entry.payload['year']));
    const at = Math.min(Math.max(entry.at, from), to - 1);
    return [{ duty: 'annualPlanFiling', at, subjectId: null } as const];
  });
}

/** 公布了结果的民主测评；其后被责令重来的不算，重来公布的另算（M4、Q26）。 */
function appraisalsIn(entries: readonly DutyEntry[]): DutyRecord[] {
  const redone = entries.filter(({ type }) => type === 'appraisal.rerun');
  return entries.flatMap((entry) => {
    if (entry.type !== 'appraisal.counted') return [];
    const void_ = redone.some(
      ({ at, subject }) => at >= entry.at && subject.meetingId === entry.subject.meetingId,
    );
    return void_ ? [] : [{ duty: 'appraisal', at: entry.at, subjectId: null } as const];
  });
}

function byTime(entries: readonly DutyEntry[]): DutyEntry[] {
  return [...entries].sort((a, b) => a.at - b.at);
}
