/** S9、N1、N2：年度积分能不能公示、更正。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/** 年度公示的事实。 */
export interface AnnualPublicationFacts {
  readonly assessed: boolean;
  readonly approved: boolean;
  readonly published: boolean;
  /** 评定之后账上有了更正，评定的得分与现在的账对不上（X2）。 */
  readonly ledgerChanged: boolean;
  readonly days: number;
}

/**
 * 能不能发布年度公示（S9）：支部已评定、上级已审核通过，得分与账一致，天数不少于方案定的；一年一份，要改只能更正。
 *
 * 理由码：`points.yearPublished`、`points.notAssessed`、`points.notApproved`、`points.ledgerChanged`、
 * `points.noticeTooShort`；可以时为空。
 */
export const annualPublication = (
  facts: AnnualPublicationFacts,
  scheme: PointScheme,
): Permission => {
  const reasons: Reason[] = [];
  const fail = (code: string, articles: Reason['articles'], found: Reason['facts'] = {}): void => {
    reasons.push({ rule: 'points/annualPublication', articles, code, facts: found });
  };
  const least = scheme.noticeDays.value;
  if (facts.published) fail('points.yearPublished', ['S9', 'N2']);
  else if (!facts.assessed) fail('points.notAssessed', ['S9']);
  else if (!facts.approved) fail('points.notApproved', ['S9', 'N4']);
  else if (facts.ledgerChanged) fail('points.ledgerChanged', ['S9', 'X2']);
  if (facts.days < least) fail('points.noticeTooShort', ['S9', 'N1'], { days: facts.days, least });
  return { allowed: reasons.length === 0, reasons };
};

/** 更正已公布积分的事实。 */
export interface PointsCorrectionFacts {
  /** 公布之后账上有没有变化。 */
  readonly changed: boolean;
  /** 上级对异议答复了“更正”，还没有发新版（N3）。 */
  readonly owed: boolean;
  /** 要不要改支部写下的等次、备注。 */
  readonly rewrites: boolean;
}

/**
 * 能不能更正已公布的积分（N2）：公布之后账上有变化，或上级对异议答复了“更正”；
 * 等次、备注是支部集体评定的，只有上级答复“更正”才能改。
 * 理由码：`points.nothingToCorrect`、`points.rewriteNeedsAnswer`、`points.correctionDue`、`points.correctionOwed`。
 */
export const pointsCorrection = ({
  changed,
  owed,
  rewrites,
}: PointsCorrectionFacts): Permission => {
  const verdict = (allowed: boolean, code: string, articles: Reason['articles']): Permission => ({
    allowed,
    reasons: [{ rule: 'points/annualPublication', articles, code, facts: {} }],
  });
  if (rewrites && !owed) return verdict(false, 'points.rewriteNeedsAnswer', ['N2', 'N3']);
  if (owed) return verdict(true, 'points.correctionOwed', ['N2', 'N3']);
  return changed
    ? verdict(true, 'points.correctionDue', ['N2', 'X2'])
    : verdict(false, 'points.nothingToCorrect', ['N2', 'X2']);
};
