/** S9、S10、O2、Q6、G3：支部能不能这样评定一年的考核。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { EventKind, Grade, MemberKind } from '../vocabulary';

const RULE = 'points/assessmentPermission';

/** 名册上参加考核的一人，与积分允许的结论。 */
export interface Assessable {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly required: Grade | null;
  readonly barred: readonly Grade[];
}

/** 支部写下的一行；等次可以不填，由民主评议定。 */
export interface AssessedRow {
  readonly id: string;
  readonly grade: Grade | null;
}

/** 评定所凭的一项决议：归档、表决通过与否由调用方先查（points/vetoResolution）。 */
export interface AssessmentResolution {
  readonly kind: EventKind;
  /** 会议是否在周期结束之后召开。 */
  readonly afterYear: boolean;
  /** 是否就是上级退回的那一次评定所凭的。 */
  readonly returned: boolean;
}

/** 支部评定的事实。 */
export interface AssessmentRequest {
  readonly year: number;
  readonly yearEnded: boolean;
  /** 已评定且没有被上级退回。 */
  readonly assessed: boolean;
  /** 还没有办完的拟记事项。 */
  readonly pending: number;
  readonly hasCommittee: boolean;
  /** 没有查到算数的决议为 null：由调用方另行拒绝。 */
  readonly resolution: AssessmentResolution | null;
  readonly members: readonly Assessable[];
  readonly rows: readonly AssessedRow[];
}

type Fail = (code: string, articles: Reason['articles'], facts: Reason['facts']) => void;

/** 凭的决议：主体按 O2，设支委会的支部由大会评定也不算；会须开在周期结束之后。 */
const checkBody = ({ hasCommittee, resolution, year }: AssessmentRequest, fail: Fail): void => {
  if (resolution === null) return;
  if (resolution.kind !== (hasCommittee ? 'committeeMeeting' : 'generalMeeting')) {
    fail('points.wrongAssessor', ['S9', 'O2'], { hasCommittee });
  }
  if (!resolution.afterYear) fail('points.resolutionTooEarly', ['S9', 'S1'], { year });
  if (resolution.returned) fail('points.resolutionReturned', ['S9'], {});
};

/** 逐人的不符至多摆出几条，改了再看其余的。 */
const SHOWN = 5;

/** 这一行的等次为什么不行；行为 null。 */
const gradeReason = (
  { grade }: AssessedRow,
  member: Assessable | undefined,
): Pick<Reason, 'code' | 'articles' | 'facts'> | null => {
  if (!member || grade === null) return null;
  const { name, kind, required, barred } = member;
  if (kind === 'probationaryMember') {
    return { code: 'points.probationaryNotGraded', articles: ['Q6'], facts: { name } };
  }
  if (required !== null && grade !== required) {
    const facts = { name, grade, required };
    return { code: 'points.gradeRequired', articles: ['S10', 'S4'], facts };
  }
  if (!barred.includes(grade)) return null;
  return { code: 'points.gradeBarred', articles: ['S10', 'G3'], facts: { name, grade } };
};

const checkRows = ({ members, rows }: AssessmentRequest, fail: Fail): void => {
  const known = new Map(members.map((member) => [member.id, member]));
  const given = new Set(rows.map(({ id }) => id));
  const missing = members.filter(({ id }) => !given.has(id));
  const unknown = rows.filter(({ id }) => !known.has(id)).length;
  if (missing.length > 0) {
    const names = missing.slice(0, SHOWN).map(({ name }) => name);
    fail('points.rowsMissing', ['S9', 'S1'], { count: missing.length, names: names.join('、') });
  }
  if (unknown > 0) fail('points.rowsUnknown', ['S9', 'S2'], { count: unknown });
  if (given.size < rows.length) fail('points.rowsRepeated', ['S9'], {});
  const wrong = rows.flatMap((row) => gradeReason(row, known.get(row.id)) ?? []);
  for (const { code, articles, facts } of wrong.slice(0, SHOWN)) fail(code, articles, facts);
};

/**
 * 支部能不能评定（S9）：周期已结束，拟记事项都办完，由对的组织（设支委的由支委会，否则支部大会，O2）
 * 在周期结束之后的会上通过决议，名册上参加考核的每人一行、不多不少；填了等次的须在积分允许之内（S10），
 * 预备党员不评等次（Q6）。列出每一个不满足的条件。
 */
export const assessmentPermission = (request: AssessmentRequest): Permission => {
  const failures: Reason[] = [];
  const fail: Fail = (code, articles, facts) => {
    failures.push({ rule: RULE, articles, code, facts });
  };
  const { year } = request;
  if (request.assessed) fail('points.alreadyAssessed', ['S9'], { year });
  if (!request.yearEnded) fail('points.yearRunning', ['S9', 'S1'], { year });
  if (request.pending > 0)
    fail('points.mattersPending', ['S9', 'S7'], { pending: request.pending });
  checkBody(request, fail);
  checkRows(request, fail);
  if (failures.length > 0) return { allowed: false, reasons: failures };
  return {
    allowed: true,
    reasons: [
      {
        rule: RULE,
        articles: ['S9', 'O2'],
        code: 'points.assessmentAllowed',
        facts: { year, members: request.members.length },
      },
    ],
  };
};
