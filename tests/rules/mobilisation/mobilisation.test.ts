import fc from 'fast-check';
import { finishBatch, startBatch } from '../../../rules/mobilisation/batchProgress';
import type { BatchProgress } from '../../../rules/mobilisation/batchProgress';
import { batches } from '../../../rules/mobilisation/batches';
import { closing } from '../../../rules/mobilisation/closing';
import type { Dissent } from '../../../rules/mobilisation/closing';
import { IDENTITIES, identity } from '../../../rules/mobilisation/identity';
import type { Identity } from '../../../rules/mobilisation/identity';
import { FORWARD_MATTERS, REVERSE_MATTERS, sequence } from '../../../rules/mobilisation/sequence';

const ORDER: Identity[] = [
  'branchSecretary',
  'villageDirector',
  'branchCommitteeMember',
  'villageCommitteeMember',
  'ruralMember',
  'villagerRepresentative',
  'villager',
];

const identityRows: {
  case: string;
  articles: string[];
  input: Identity[];
  expected: [Identity, held: number];
}[] = [
  {
    case: '书记兼村主任，按书记',
    articles: ['B1'],
    input: ['villageDirector', 'branchSecretary'],
    expected: ['branchSecretary', 2],
  },
  {
    case: '村委委员是党员，按村委委员',
    articles: ['B1'],
    input: ['ruralMember', 'villageCommitteeMember'],
    expected: ['villageCommitteeMember', 2],
  },
  {
    case: '党员是村民代表，按党员',
    articles: ['B1'],
    input: ['villagerRepresentative', 'ruralMember', 'villager'],
    expected: ['ruralMember', 3],
  },
  {
    case: '只有一种身份',
    articles: ['B1'],
    input: ['villagerRepresentative'],
    expected: ['villagerRepresentative', 1],
  },
  {
    case: '同一身份写两遍不是重叠',
    articles: ['B1'],
    input: ['ruralMember', 'ruralMember'],
    expected: ['ruralMember', 1],
  },
  { case: '没有登记身份的是普通群众', articles: ['B1'], input: [], expected: ['villager', 0] },
];

describe('mobilisation/identity', () => {
  test('七种身份按序', () => {
    expect(IDENTITIES).toEqual(ORDER);
  });

  test.each(identityRows)('$case', ({ input, expected: [value, held] }) => {
    expect(identity(input)).toEqual({
      value,
      reasons: [
        {
          rule: 'mobilisation/identity',
          articles: ['B1'],
          code: held > 1 ? 'mobilisation.overlappingIdentities' : 'mobilisation.identity',
          facts: { identity: value, held },
        },
      ],
    });
  });
});

describe('mobilisation/sequence', () => {
  test.each([...FORWARD_MATTERS])('%s 按顺序', (matter) => {
    expect(sequence(matter)).toEqual({
      value: { direction: 'forward', identities: ORDER },
      reasons: [
        {
          rule: 'mobilisation/sequence',
          articles: ['B2'],
          code: 'mobilisation.forward',
          facts: { matter },
        },
      ],
    });
  });

  test.each([...REVERSE_MATTERS])('%s 按倒序，普通群众优先', (matter) => {
    expect(sequence(matter)).toEqual({
      value: { direction: 'reverse', identities: [...ORDER].reverse() },
      reasons: [
        {
          rule: 'mobilisation/sequence',
          articles: ['B2'],
          code: 'mobilisation.reverse',
          facts: { matter },
        },
      ],
    });
  });

  test('五类顺序、四类倒序', () => {
    expect([FORWARD_MATTERS.length, REVERSE_MATTERS.length]).toEqual([5, 4]);
  });
});

describe('mobilisation/batches', () => {
  const people = [
    { id: 'p4', identities: [] },
    { id: 'p3', identities: ['ruralMember', 'villagerRepresentative'] as Identity[] },
    { id: 'p2', identities: ['ruralMember'] as Identity[] },
    { id: 'p1', identities: ['branchSecretary', 'ruralMember'] as Identity[] },
    { id: 'p2', identities: ['ruralMember'] as Identity[] },
  ];

  test('每人一批，没有人的身份不成批', () => {
    expect(batches(people, 'emergency')).toEqual([
      { identity: 'branchSecretary', personIds: ['p1'] },
      { identity: 'ruralMember', personIds: ['p2', 'p3'] },
      { identity: 'villager', personIds: ['p4'] },
    ]);
  });

  test('倒序恰好相反', () => {
    expect(batches(people, 'welfare')).toEqual([...batches(people, 'emergency')].reverse());
  });

  test('不重不漏，与传入次序无关', () => {
    const person = fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      identities: fc.subarray([...IDENTITIES]),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 30 }),
        fc.constantFrom(...FORWARD_MATTERS, ...REVERSE_MATTERS),
        (list, matter) => {
          const result = batches(list, matter);
          const placed = result.flatMap(({ personIds }) => personIds);
          expect([...placed].sort()).toEqual(list.map(({ id }) => id).sort());
          expect(batches([...list].reverse(), matter)).toEqual(result);
        },
      ),
    );
  });
});

const reason = (code: string, facts: Record<string, unknown>, rule = 'batchProgress') => ({
  rule: `mobilisation/${rule}`,
  articles: ['B5'],
  code: `mobilisation.${code}`,
  facts,
});

const startRows: {
  case: string;
  articles: string[];
  input: [progress: BatchProgress[], index: number, release?: string];
  expected: BatchProgress[] | ReturnType<typeof reason>[];
}[] = [
  {
    case: '第一批随时可以启动',
    articles: ['B5'],
    input: [['waiting', 'waiting'], 0],
    expected: ['running', 'waiting'],
  },
  {
    case: '前一批完成',
    articles: ['B5'],
    input: [['done', 'waiting'], 1],
    expected: ['done', 'running'],
  },
  {
    case: '前一批还在进行',
    articles: ['B5'],
    input: [['running', 'waiting'], 1],
    expected: [reason('earlierBatchNotDone', { batch: 2, earlier: 1 })],
  },
  {
    case: '前一批还在进行，书记说明原因放行',
    articles: ['B5'],
    input: [['running', 'waiting'], 1, '余两户在外，已约定时间'],
    expected: ['running', 'running'],
  },
  {
    case: '放行没有写原因',
    articles: ['B5'],
    input: [['running', 'waiting'], 1, ' 　'],
    expected: [reason('earlierBatchNotDone', { batch: 2, earlier: 1 })],
  },
  {
    case: '前面有一批没启动，放行也不行',
    articles: ['B5'],
    input: [['running', 'waiting', 'waiting'], 2, '赶工期'],
    expected: [reason('earlierBatchNotStarted', { batch: 3, earlier: 2 })],
  },
  {
    case: '前面两批各有各的原因',
    articles: ['B5'],
    input: [['running', 'waiting', 'waiting'], 2],
    expected: [
      reason('earlierBatchNotDone', { batch: 3, earlier: 1 }),
      reason('earlierBatchNotStarted', { batch: 3, earlier: 2 }),
    ],
  },
  {
    case: '已经启动的不能再启动',
    articles: ['B5'],
    input: [['running'], 0],
    expected: [reason('batchAlreadyStarted', { batch: 1 })],
  },
  {
    case: '已经完成的不能再启动',
    articles: ['B5'],
    input: [['done'], 0],
    expected: [reason('batchAlreadyStarted', { batch: 1 })],
  },
  {
    case: '没有这一批',
    articles: ['B5'],
    input: [['done'], 1],
    expected: [reason('noSuchBatch', { batch: 2 })],
  },
];

const check = (
  result: ReturnType<typeof startBatch>,
  before: readonly BatchProgress[],
  expected: (BatchProgress | ReturnType<typeof reason>)[],
) => {
  if (typeof expected[0] === 'string') {
    expect(result).toEqual({ allowed: true, progress: expected, reasons: [] });
  } else {
    expect(result.progress).toBe(before);
    expect(result).toEqual({ allowed: false, progress: before, reasons: expected });
  }
};

describe('mobilisation/batchProgress', () => {
  test.each(startRows)('$case', ({ input: [progress, index, release = ''], expected }) => {
    check(startBatch(progress, index, release), progress, expected);
  });

  test.each<[string, BatchProgress[], number, (BatchProgress | ReturnType<typeof reason>)[]]>([
    ['进行中的可以完成', ['running', 'running'], 1, ['running', 'done']],
    ['没启动的不能完成', ['waiting'], 0, [reason('batchNotRunning', { batch: 1 })]],
    ['已完成的不能再完成', ['done'], 0, [reason('batchNotRunning', { batch: 1 })]],
    ['没有这一批', [], 0, [reason('batchNotRunning', { batch: 1 })]],
  ])('%s', (_, progress, index, expected) => {
    check(finishBatch(progress, index), progress, expected);
  });
});

const closingRows: {
  case: string;
  articles: string[];
  input: [progress: BatchProgress[], dissents: Dissent[]];
  expected: ReturnType<typeof reason>[];
}[] = [
  { case: '各批完成，没有不同意见', articles: ['B5'], input: [['done', 'done'], []], expected: [] },
  {
    case: '不同意见已上报并答复，可以保留',
    articles: ['B5'],
    input: [['done'], [{ id: 'd', reported: true, answered: true }]],
    expected: [],
  },
  {
    case: '逐条说明还缺什么，不同意见按编号排列',
    articles: ['B5'],
    input: [
      ['done', 'running', 'waiting'],
      [
        { id: 'd2', reported: false, answered: false },
        { id: 'd1', reported: true, answered: false },
        { id: 'd3', reported: false, answered: true },
      ],
    ],
    expected: [
      reason('batchNotDone', { batch: 2 }, 'closing'),
      reason('batchNotDone', { batch: 3 }, 'closing'),
      reason('dissentNotAnswered', { dissentId: 'd1' }, 'closing'),
      reason('dissentNotReported', { dissentId: 'd2' }, 'closing'),
      reason('dissentNotAnswered', { dissentId: 'd2' }, 'closing'),
      reason('dissentNotReported', { dissentId: 'd3' }, 'closing'),
    ],
  },
];

describe('mobilisation/closing', () => {
  test.each(closingRows)('$case', ({ input: [progress, dissents], expected }) => {
    expect(closing(progress, dissents)).toEqual({
      allowed: expected.length === 0,
      reasons: expected,
    });
  });
});
