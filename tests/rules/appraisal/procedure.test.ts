import fc from 'fast-check';
import { closeBallot } from '../../../rules/appraisal/closeBallot';
import { finishStage, skipOath } from '../../../rules/appraisal/finishStage';
import { groupSession } from '../../../rules/appraisal/groupSession';
import type { GroupSession } from '../../../rules/appraisal/groupSession';
import { NEW_PROCEDURE, STAGES } from '../../../rules/appraisal/procedure';
import type { Procedure, Stage, StageProgress } from '../../../rules/appraisal/procedure';
import { startStage } from '../../../rules/appraisal/startStage';
import type { StartConditions } from '../../../rules/appraisal/startStage';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

/** 用一串首字母写进度：w 未开始、r 进行中、d 完成、s 略去。 */
const LETTERS: Record<string, StageProgress> = {
  w: 'waiting',
  r: 'running',
  d: 'done',
  s: 'skipped',
};
const at = (letters: string): Procedure =>
  Object.fromEntries(
    STAGES.map((stage, index) => [stage, LETTERS[letters.charAt(index)]]),
  ) as Procedure;

const READY: StartConditions = { noticeGiven: true, quorumReached: true, byGroup: null };
const GROUPS: GroupSession = { memberCount: 30, chairedBySecretary: true, absentCommitteeIds: [] };

const startRows: {
  case: string;
  articles: string[];
  input: [from: string, stage: Stage, conditions?: Partial<StartConditions>];
  expected: string | [code: string, facts: Record<string, unknown>, articles: string[]][];
}[] = [
  { case: '先宣誓', articles: ['Q8'], input: ['wwwww', 'oath'], expected: 'rwwww' },
  { case: '宣誓之后剖析', articles: ['Q8'], input: ['dwwww', 'selfReview'], expected: 'drwww' },
  { case: '略去宣誓也可剖析', articles: ['Q8'], input: ['swwww', 'selfReview'], expected: 'srwww' },
  {
    case: '宣誓没有完成也没有略去',
    articles: ['Q8'],
    input: ['rwwww', 'selfReview'],
    expected: [['appraisal.earlierStageNotDone', { stage: 'selfReview', earlier: 'oath' }, ['Q8']]],
  },
  {
    case: '剖析没有完成不得讨论',
    articles: ['Q8'],
    input: ['drwww', 'discussion'],
    expected: [
      ['appraisal.earlierStageNotDone', { stage: 'discussion', earlier: 'selfReview' }, ['Q8']],
    ],
  },
  { case: '讨论', articles: ['Q8'], input: ['ddwww', 'discussion'], expected: 'ddrww' },
  { case: '点评', articles: ['Q8'], input: ['dddww', 'comments'], expected: 'dddrw' },
  { case: '测评', articles: ['Q8', 'Q2'], input: ['ddddw', 'ballot'], expected: 'ddddr' },
  {
    case: '一步也没走就测评：逐条说明',
    articles: ['Q8', 'Q1', 'Q2'],
    input: ['wwwww', 'ballot', { noticeGiven: false, quorumReached: false }],
    expected: [
      ['appraisal.earlierStageNotDone', { stage: 'ballot', earlier: 'oath' }, ['Q8']],
      ['appraisal.earlierStageNotDone', { stage: 'ballot', earlier: 'selfReview' }, ['Q8']],
      ['appraisal.earlierStageNotDone', { stage: 'ballot', earlier: 'discussion' }, ['Q8']],
      ['appraisal.earlierStageNotDone', { stage: 'ballot', earlier: 'comments' }, ['Q8']],
      ['appraisal.noticeMissing', {}, ['Q1']],
      ['appraisal.quorumNotReached', {}, ['Q2']],
    ],
  },
  {
    case: '测评之前到会人数不足',
    articles: ['Q2'],
    input: ['ddddw', 'ballot', { quorumReached: false }],
    expected: [['appraisal.quorumNotReached', {}, ['Q2']]],
  },
  {
    case: '到会人数只管测评，不管前面的环节',
    articles: ['Q2'],
    input: ['ddwww', 'discussion', { quorumReached: false }],
    expected: 'ddrww',
  },
  {
    case: '通知不合规，第一步也不能开始',
    articles: ['Q1'],
    input: ['wwwww', 'oath', { noticeGiven: false }],
    expected: [['appraisal.noticeMissing', {}, ['Q1']]],
  },
  {
    case: '正在进行的不能再开始',
    articles: ['Q8'],
    input: ['drwww', 'selfReview'],
    expected: [['appraisal.stageAlreadyStarted', { stage: 'selfReview' }, ['Q8']]],
  },
  {
    case: '已完成的不能再开始',
    articles: ['Q8'],
    input: ['ddddd', 'ballot'],
    expected: [['appraisal.stageAlreadyStarted', { stage: 'ballot' }, ['Q8']]],
  },
  {
    case: '30 人的支部分组讨论',
    articles: ['Q7'],
    input: ['ddwww', 'discussion', { byGroup: GROUPS }],
    expected: 'ddrww',
  },
  {
    case: '测评不能分组',
    articles: ['Q7'],
    input: ['ddddw', 'ballot', { byGroup: GROUPS }],
    expected: [['appraisal.ballotNotByGroup', {}, ['Q7']]],
  },
];

describe('appraisal/startStage', () => {
  test.each(startRows)('$case', ({ input: [from, stage, conditions], expected }) => {
    const procedure = at(from);
    const result = startStage(procedure, stage, { ...READY, ...conditions }, FOUR_GRADES);
    if (typeof expected === 'string') {
      expect(result).toEqual({ allowed: true, procedure: at(expected), reasons: [] });
      return;
    }
    expect(result.allowed).toBe(false);
    expect(result.procedure).toBe(procedure);
    expect(result.reasons).toEqual(
      expected.map(([code, facts, articles]) => ({
        rule: articles[0] === 'Q7' ? 'appraisal/groupSession' : 'appraisal/startStage',
        articles,
        code,
        facts,
      })),
    );
  });

  test('新的程序各环节都未开始', () => {
    expect(NEW_PROCEDURE).toEqual(at('wwwww'));
  });
});

const groupRows: {
  case: string;
  articles: string[];
  input: [stage: Stage, session: Partial<GroupSession>];
  expected: [code: string, facts: Record<string, unknown>][];
}[] = [
  { case: '恰为 30 人', articles: ['Q7', 'G1'], input: ['oath', {}], expected: [] },
  { case: '31 人', articles: ['Q7'], input: ['comments', { memberCount: 31 }], expected: [] },
  {
    case: '29 人',
    articles: ['Q7', 'G1'],
    input: ['selfReview', { memberCount: 29 }],
    expected: [['appraisal.tooFewForGroups', { memberCount: 29, least: 30 }]],
  },
  {
    case: '书记没有主持，两名支委没有列席',
    articles: ['Q7'],
    input: ['discussion', { chairedBySecretary: false, absentCommitteeIds: ['b', 'a'] }],
    expected: [
      ['appraisal.groupNotChairedBySecretary', {}],
      ['appraisal.committeeAbsentFromGroup', { memberId: 'a' }],
      ['appraisal.committeeAbsentFromGroup', { memberId: 'b' }],
    ],
  },
  {
    case: '测评无论如何不分组，只报这一条',
    articles: ['Q7'],
    input: ['ballot', { memberCount: 1, chairedBySecretary: false }],
    expected: [['appraisal.ballotNotByGroup', {}]],
  },
];

describe('appraisal/groupSession', () => {
  test.each(groupRows)('$case', ({ input: [stage, session], expected }) => {
    expect(groupSession(stage, { ...GROUPS, ...session }, FOUR_GRADES)).toEqual({
      allowed: expected.length === 0,
      reasons: expected.map(([code, facts]) => ({
        rule: 'appraisal/groupSession',
        articles: ['Q7'],
        code,
        facts,
      })),
    });
  });
});

describe('appraisal/finishStage', () => {
  const refusal = (code: string, facts: Record<string, unknown>) => [
    { rule: 'appraisal/finishStage', articles: ['Q8'], code, facts },
  ];

  test('都轮到了就完成', () => {
    expect(finishStage(at('drwww'), 'selfReview', 0)).toEqual({
      allowed: true,
      procedure: at('ddwww'),
      reasons: [],
    });
  });

  test('还有一人没有剖析', () => {
    const procedure = at('drwww');
    const result = finishStage(procedure, 'selfReview', 1);
    expect(result.procedure).toBe(procedure);
    expect(result).toEqual({
      allowed: false,
      procedure,
      reasons: refusal('appraisal.stageOutstanding', { stage: 'selfReview', outstanding: 1 }),
    });
  });

  test.each(['wwwww', 'ddwww'])('没有在进行的不能完成：%s', (letters) => {
    expect(finishStage(at(letters), 'selfReview', 0)).toEqual({
      allowed: false,
      procedure: at(letters),
      reasons: refusal('appraisal.stageNotRunning', { stage: 'selfReview' }),
    });
  });

  test('只有没开始的宣誓可以略去', () => {
    expect(skipOath(at('wwwww'))).toEqual({ allowed: true, procedure: at('swwww'), reasons: [] });
    for (const letters of ['rwwww', 'dwwww', 'swwww']) {
      expect(skipOath(at(letters))).toEqual({
        allowed: false,
        procedure: at(letters),
        reasons: refusal('appraisal.stageAlreadyStarted', { stage: 'oath' }),
      });
    }
  });
});

describe('appraisal/closeBallot', () => {
  const reasons = (articles: string[], code: string) => [
    { rule: 'appraisal/closeBallot', articles, code, facts: { stage: 'ballot' } },
  ];

  test('票数成立，程序走完', () => {
    expect(closeBallot(at('ddddr'), 'sound')).toEqual({
      allowed: true,
      procedure: at('ddddd'),
      reasons: [],
    });
  });

  test('收回多于发出，退回重来，可以再次开始', () => {
    const result = closeBallot(at('ddddr'), 'void');
    expect(result).toEqual({
      allowed: true,
      procedure: at('ddddw'),
      reasons: reasons(['Q13'], 'appraisal.ballotVoid'),
    });
    expect(startStage(result.procedure, 'ballot', READY, FOUR_GRADES).allowed).toBe(true);
  });

  test('数目矛盾，不能结束', () => {
    expect(closeBallot(at('ddddr'), 'recount')).toEqual({
      allowed: false,
      procedure: at('ddddr'),
      reasons: reasons(['Q13'], 'appraisal.ballotRecount'),
    });
  });

  test.each(['ddddw', 'ddddd'])('没有在测评就谈不上结束：%s', (letters) => {
    expect(closeBallot(at(letters), 'sound')).toEqual({
      allowed: false,
      procedure: at(letters),
      reasons: reasons(['Q8'], 'appraisal.stageNotRunning'),
    });
  });
});

describe('程序的性质', () => {
  test('任意一串操作之后，完成或进行中的环节前面都已走完（Q8）', () => {
    const step = fc.oneof(
      fc
        .constantFrom(...STAGES)
        .map((stage) => (p: Procedure) => startStage(p, stage, READY, FOUR_GRADES)),
      fc.tuple(fc.constantFrom('oath', 'selfReview', 'discussion', 'comments'), fc.nat(1)).map(
        ([stage, left]) =>
          (p: Procedure) =>
            finishStage(p, stage as Exclude<Stage, 'ballot'>, left),
      ),
      fc.constant((p: Procedure) => skipOath(p)),
      fc
        .constantFrom('sound' as const, 'void' as const, 'recount' as const)
        .map((standing) => (p: Procedure) => closeBallot(p, standing)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let procedure = NEW_PROCEDURE;
        for (const act of steps) {
          const next = act(procedure);
          if (!next.allowed) expect(next.procedure).toBe(procedure);
          procedure = next.procedure;
        }
        const progress = STAGES.map((stage) => procedure[stage]);
        const reached = progress.map((value) => value !== 'waiting').lastIndexOf(true);
        for (const value of progress.slice(0, Math.max(0, reached))) {
          expect(['done', 'skipped']).toContain(value);
        }
        expect(progress.slice(1)).not.toContain('skipped');
      }),
    );
  });
});
