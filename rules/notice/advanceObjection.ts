/** 办理异议（N3）：受理 → 调查 → 答复，一步不能少。 */
import type { ReasonFacts } from '../reason';
import type { Notice, NoticeTransition, Objection, ObjectionOutcome } from './notice';

/** 办理的一步；答复必须说明是解释还是更正。 */
export type ObjectionStep =
  | { readonly to: 'accepted' | 'investigated' }
  | { readonly to: 'answered'; readonly outcome: ObjectionOutcome };

const PREVIOUS = {
  accepted: 'raised',
  investigated: 'accepted',
  answered: 'investigated',
} as const;

/**
 * 把一条异议往前办一步（N3）：受理、调查、答复依次进行。答复为“更正”的，须发新版（N2）。
 * 办理不受公示期限制：期满之后仍须办结。
 *
 * 理由码（不能时）：`notice.noSuchObjection`、`notice.objectionOutOfOrder`。
 */
export const advanceObjection = (
  notice: Notice,
  objectionId: string,
  step: ObjectionStep,
): NoticeTransition => {
  const refuse = (code: string, facts: ReasonFacts): NoticeTransition => ({
    allowed: false,
    notice,
    reasons: [{ rule: 'notice/advanceObjection', articles: ['N3'], code, facts }],
  });
  const objection = notice.objections.find(({ id }) => id === objectionId);
  if (objection === undefined) return refuse('notice.noSuchObjection', { objectionId });
  const { state } = objection;
  if (state !== PREVIOUS[step.to]) {
    return refuse('notice.objectionOutOfOrder', { objectionId, state, to: step.to });
  }
  const advanced: Objection = {
    ...objection,
    state: step.to,
    outcome: step.to === 'answered' ? step.outcome : null,
  };
  const objections = notice.objections.map((item) => (item === objection ? advanced : item));
  return { allowed: true, notice: { ...notice, objections }, reasons: [] };
};
