import { acceptProposal, relyOnProposal } from '../../../rules/appraisal/proposal';
import type { Proposal, Verification } from '../../../rules/appraisal/proposal';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `p${String(i)}`);
const joint = (signatoryIds: string[], evidenceCount = 1): Proposal => ({
  subjectId: 'subject',
  proposer: { kind: 'joint', signatoryIds },
  evidenceCount,
});
const reason = (code: string, facts: Record<string, unknown> = {}) => ({
  rule: 'appraisal/proposal',
  articles: ['Q23'],
  code: `appraisal.${code}`,
  facts,
});

const rows: {
  case: string;
  articles: string[];
  input: Proposal;
  expected: ReturnType<typeof reason>[];
}[] = [
  {
    case: '9 人联名',
    articles: ['Q23', 'G1'],
    input: joint(people(9)),
    expected: [reason('tooFewProposers', { count: 9, least: 10 })],
  },
  { case: '10 人联名', articles: ['Q23', 'G1'], input: joint(people(10)), expected: [] },
  { case: '11 人联名', articles: ['Q23'], input: joint(people(11)), expected: [] },
  {
    case: '10 个签名里有一人签了两次',
    articles: ['Q23'],
    input: joint([...people(9), 'p0']),
    expected: [reason('tooFewProposers', { count: 9, least: 10 })],
  },
  {
    case: '10 个签名里有被提议人自己',
    articles: ['Q23'],
    input: joint([...people(9), 'subject']),
    expected: [reason('tooFewProposers', { count: 9, least: 10 })],
  },
  {
    case: '联名不足又没有证据',
    articles: ['Q23'],
    input: joint([], 0),
    expected: [
      reason('tooFewProposers', { count: 0, least: 10 }),
      reason('proposalWithoutEvidence'),
    ],
  },
  {
    case: '上级提议也须附证据',
    articles: ['Q23'],
    input: { subjectId: 'subject', proposer: { kind: 'superior' }, evidenceCount: 0 },
    expected: [reason('proposalWithoutEvidence')],
  },
  {
    case: '相关部门提议，附一件证据',
    articles: ['Q23'],
    input: { subjectId: 'subject', proposer: { kind: 'department' }, evidenceCount: 1 },
    expected: [],
  },
  {
    case: '支委会集体研究提议，附两件证据',
    articles: ['Q23'],
    input: { subjectId: 'subject', proposer: { kind: 'branchCommittee' }, evidenceCount: 2 },
    expected: [],
  },
];

describe('appraisal/proposal', () => {
  test.each(rows)('$case', ({ input, expected }) => {
    expect(acceptProposal(input, FOUR_GRADES)).toEqual({
      allowed: expected.length === 0,
      reasons: expected,
    });
  });

  const verified: [Verification, ReturnType<typeof reason>[]][] = [
    [{ reported: true, heardSubject: true }, []],
    [{ reported: false, heardSubject: true }, [reason('proposalNotVerified')]],
    [{ reported: true, heardSubject: false }, [reason('subjectNotHeard')]],
    [
      { reported: false, heardSubject: false },
      [reason('proposalNotVerified'), reason('subjectNotHeard')],
    ],
  ];
  test.each(verified)('作为依据之前先核实、听取本人意见：%j', (verification, expected) => {
    expect(relyOnProposal(verification)).toEqual({
      allowed: expected.length === 0,
      reasons: expected,
    });
  });
});
