/** 组织处置（Q18、Q15、Q17）。 */
import type { ArticleId } from '../law/articleIds';
import type { Decided } from '../result';
import type { Grade } from '../vocabulary';
import type { Ground } from './recognition';

/** 处置，由轻到重：谈话告诫、限期改正、劝退、除名。 */
export const DISPOSITIONS = ['admonition', 'rectification', 'persuadeToQuit', 'expel'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** 判断处置要用的事实。 */
export interface DispositionFacts {
  readonly grade: Grade;
  /** `appraisal/recognition` 得出的依据。 */
  readonly grounds: readonly Ground[];
  /** 本人愿意留在党内。 */
  readonly willingToStay: boolean;
  /** 本人愿意接受教育、改正。 */
  readonly willingToCorrect: boolean;
  /** 走到了哪一步：初次；限期改正期满复议仍不合格；已劝退而本人不肯退。 */
  readonly step: 'first' | 'rectificationFailed' | 'refusedToQuit';
}

/** 允许的处置；`required` 是依规定只能作出的，没有为 `null`。 */
export interface AllowedDispositions {
  readonly allowed: readonly Disposition[];
  readonly required: Disposition | null;
}

/**
 * 认定之后可以作出哪些处置（Q18）。
 *
 * - 优秀、合格：没有处置。基本合格：谈话告诫。
 * - 自行脱党情形：除名（Q17）。近三年已受处分：不再另作组织处理（Q15）。
 * - 劝而不退：除名。限期改正期满仍不合格：劝退，一般不再延长。
 * - 愿留愿改：限期改正。不愿留又不愿改：劝退。
 * - 只愿其一，原文没有写死：除名以外由支部按轻重选（G3、G4）。
 *
 * 理由码：`appraisal.noDisposition`、`appraisal.admonish`、`appraisal.expelForAbandonment`、
 * `appraisal.alreadySanctioned`、`appraisal.expelAfterRefusal`、`appraisal.quitAfterRectification`、
 * `appraisal.rectify`、`appraisal.persuadeToQuit`、`appraisal.branchChoosesDisposition`。
 */
export const disposition = (facts: DispositionFacts): Decided<AllowedDispositions> => {
  const decide = (
    code: string,
    articles: readonly ArticleId[],
    ...allowed: Disposition[]
  ): Decided<AllowedDispositions> => {
    const [only, another] = allowed;
    const required = only !== undefined && another === undefined ? only : null;
    const reason = { rule: 'appraisal/disposition', articles, code, facts: { grade: facts.grade } };
    return { value: { allowed, required }, reasons: [reason] };
  };
  const { grade, grounds, willingToStay, willingToCorrect, step } = facts;

  if (grade === 'basic') return decide('appraisal.admonish', ['Q18'], 'admonition');
  if (grade !== 'unqualified') return decide('appraisal.noDisposition', ['Q18']);
  if (grounds.includes('abandonment')) {
    return decide('appraisal.expelForAbandonment', ['Q17'], 'expel');
  }
  if (grounds.includes('sanction')) return decide('appraisal.alreadySanctioned', ['Q15']);
  if (step === 'refusedToQuit') return decide('appraisal.expelAfterRefusal', ['Q18'], 'expel');
  if (step === 'rectificationFailed') {
    return decide('appraisal.quitAfterRectification', ['Q18'], 'persuadeToQuit');
  }
  if (willingToStay && willingToCorrect) {
    return decide('appraisal.rectify', ['Q18'], 'rectification');
  }
  if (!willingToStay && !willingToCorrect) {
    return decide('appraisal.persuadeToQuit', ['Q18'], 'persuadeToQuit');
  }
  return decide(
    'appraisal.branchChoosesDisposition',
    ['Q18', 'G3', 'G4'],
    'admonition',
    'rectification',
    'persuadeToQuit',
  );
};
