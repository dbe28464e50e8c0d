import { conclude } from '../../../rules/appraisal/conclude';
import type { ConclusionFacts } from '../../../rules/appraisal/conclude';
import { POLICY_BOUNDARIES, policyBoundaries } from '../../../rules/appraisal/policyBoundaries';
import type { BoundaryConfirmation } from '../../../rules/appraisal/policyBoundaries';

const CONFIRMED: BoundaryConfirmation[] = POLICY_BOUNDARIES.map((boundary) => ({
  boundary,
  finding: 'notExcusable',
  note: '已核实',
}));
const boundaryReason = (code: string, boundary: string, articles = ['Q25']) => ({
  rule: 'appraisal/policyBoundaries',
  articles,
  code: `appraisal.${code}`,
  facts: { boundary },
});

describe('appraisal/policyBoundaries', () => {
  test('六条都已确认，与次序无关', () => {
    expect(policyBoundaries([...CONFIRMED].reverse())).toEqual({ allowed: true, reasons: [] });
    expect(POLICY_BOUNDARIES).toHaveLength(6);
  });

  test.each(POLICY_BOUNDARIES)('少确认一条：%s', (boundary) => {
    expect(policyBoundaries(CONFIRMED.filter((item) => item.boundary !== boundary))).toEqual({
      allowed: false,
      reasons: [boundaryReason('boundaryNotConfirmed', boundary)],
    });
  });

  test.each(POLICY_BOUNDARIES)('没有写明理由不算确认：%s', (boundary) => {
    const blank = CONFIRMED.map((item) =>
      item.boundary === boundary ? { ...item, note: ' 　' } : item,
    );
    expect(policyBoundaries(blank).reasons).toEqual([
      boundaryReason('boundaryNotConfirmed', boundary),
    ]);
  });

  test('属于可谅解的一边，不能按不合格认定；有矛盾时按可谅解算', () => {
    const excusable = { boundary: 'ageOrIllness', finding: 'excusable', note: '长期住院' } as const;
    for (const confirmations of [
      [...CONFIRMED, excusable],
      [excusable, ...CONFIRMED],
    ]) {
      expect(policyBoundaries(confirmations)).toEqual({
        allowed: false,
        reasons: [boundaryReason('boundaryExcusable', 'ageOrIllness', ['Q25', 'G4'])],
      });
    }
  });
});

const FACTS: ConclusionFacts = {
  grade: 'unqualified',
  recognition: {
    allowed: ['basic', 'unqualified'],
    required: null,
    forbidden: ['excellent', 'qualified'],
    grounds: ['conduct'],
  },
  talkHeld: true,
  defenceHeard: true,
  boundaries: CONFIRMED,
};
const reason = (code: string, articles: string[], facts: Record<string, unknown> = {}) => ({
  rule: 'appraisal/conclude',
  articles,
  code: `appraisal.${code}`,
  facts,
});

const rows: {
  case: string;
  articles: string[];
  input: Partial<ConclusionFacts>;
  expected: unknown[];
}[] = [
  { case: '谈过话、听过申辩、六条确认', articles: ['Q20', 'Q25'], input: {}, expected: [] },
  {
    case: '没有谈话',
    articles: ['Q20'],
    input: { talkHeld: false },
    expected: [reason('talkMissing', ['Q20'])],
  },
  {
    case: '没有听取申辩',
    articles: ['Q20', 'G5'],
    input: { defenceHeard: false },
    expected: [reason('defenceMissing', ['Q20', 'G5'])],
  },
  {
    case: '六条没有确认',
    articles: ['Q25'],
    input: { boundaries: CONFIRMED.slice(1) },
    expected: [boundaryReason('boundaryNotConfirmed', 'laggingUnderstanding')],
  },
  {
    case: '基本合格不要求六条确认',
    articles: ['Q25'],
    input: { grade: 'basic', talkHeld: false, defenceHeard: false, boundaries: [] },
    expected: [],
  },
  {
    case: '结论不在允许的集合里',
    articles: ['Q15', 'G3'],
    input: { grade: 'excellent' },
    expected: [
      reason('gradeNotAllowed', ['Q15', 'G3'], {
        grade: 'excellent',
        allowed: 'basic,unqualified',
      }),
    ],
  },
];

describe('appraisal/conclude', () => {
  test.each(rows)('$case', ({ input, expected }) => {
    expect(conclude({ ...FACTS, ...input })).toEqual({
      allowed: expected.length === 0,
      reasons: expected,
    });
  });
});
