import {
  completeStep,
  MOBILISATION_STEPS,
  PLAN_CONTENTS,
} from '../../../rules/mobilisation/procedure';
import type { MobilisationFacts, MobilisationStep } from '../../../rules/mobilisation/procedure';
import { MOBILISATION_SENTENCES } from '../../../rules/explain/mobilisation';

const FACTS: MobilisationFacts = {
  done: [],
  planContents: PLAN_CONTENTS,
  votePassed: true,
  directStartReason: '',
  readyToClose: true,
};
const upTo = (count: number): MobilisationStep[] => MOBILISATION_STEPS.slice(0, count);
const reason = (code: string, facts: Record<string, unknown> = {}, articles = ['B3']) => ({
  rule: 'mobilisation/procedure',
  articles,
  code: `mobilisation.${code}`,
  facts,
});
const notDone = (step: MobilisationStep, earlier: MobilisationStep) =>
  reason('earlierStepNotDone', { step, earlier }, ['B3', 'B4']);

const rows: {
  case: string;
  articles: string[];
  input: [step: MobilisationStep, facts: Partial<MobilisationFacts>];
  expected: ReturnType<typeof reason>[];
}[] = [
  {
    case: '方案缺奖惩和时限',
    articles: ['B3'],
    input: ['plan', { planContents: ['stageSummaries', 'startTime', 'sequence'] }],
    expected: [
      reason('planLacks', { content: 'deadline' }),
      reason('planLacks', { content: 'rewards' }),
    ],
  },
  {
    case: '方案的内容只在提方案时查',
    articles: ['B3'],
    input: ['approval', { done: upTo(1), planContents: [] }],
    expected: [],
  },
  {
    case: '没有批准就表决',
    articles: ['B3'],
    input: ['vote', { done: ['plan'] }],
    expected: [notDone('vote', 'approval'), notDone('vote', 'consultation')],
  },
  {
    case: '表决没有通过',
    articles: ['B3'],
    input: ['vote', { done: upTo(3), votePassed: false }],
    expected: [reason('voteNotPassed')],
  },
  {
    case: '表决结果只管表决这一步',
    articles: ['B3'],
    input: ['consultation', { done: upTo(2), votePassed: false, readyToClose: false }],
    expected: [],
  },
  {
    case: '没有表决就公布',
    articles: ['B3'],
    input: ['announcement', { done: upTo(3) }],
    expected: [notDone('announcement', 'vote')],
  },
  {
    case: '上级直接启动，记明原因：免批准、征求意见、表决',
    articles: ['B4'],
    input: ['announcement', { done: ['plan'], directStartReason: '汛情紧急，无法召开村民大会' }],
    expected: [],
  },
  {
    case: '上级直接启动而没有记明原因',
    articles: ['B4'],
    input: ['announcement', { done: upTo(3), directStartReason: ' 　' }],
    expected: [notDone('announcement', 'vote')],
  },
  {
    case: '上级直接启动也要有方案、有公布',
    articles: ['B4'],
    input: ['implementation', { directStartReason: '汛情紧急' }],
    expected: [notDone('implementation', 'plan'), notDone('implementation', 'announcement')],
  },
  {
    case: '还不能收尾',
    articles: ['B3', 'B5'],
    input: ['acceptance', { done: upTo(6), readyToClose: false }],
    expected: [reason('notReadyToClose', {}, ['B3', 'B5'])],
  },
  {
    case: '一步不能完成两次',
    articles: ['B3'],
    input: ['plan', { done: upTo(1) }],
    expected: [reason('stepAlreadyDone', { step: 'plan' })],
  },
];

describe('mobilisation/procedure', () => {
  test.each(rows)('$case', ({ input: [step, facts], expected }) => {
    expect(completeStep(step, { ...FACTS, ...facts })).toEqual({
      allowed: expected.length === 0,
      reasons: expected,
    });
  });

  test('照次序一步一步，步步可行', () => {
    MOBILISATION_STEPS.forEach((step, index) => {
      expect(completeStep(step, { ...FACTS, done: upTo(index) })).toEqual({
        allowed: true,
        reasons: [],
      });
    });
  });

  test('各步、各项内容都有中文名', () => {
    const say = (code: string, facts: Record<string, string>) =>
      MOBILISATION_SENTENCES[`mobilisation.${code}`]?.(facts);
    expect(MOBILISATION_STEPS.map((step) => say('stepAlreadyDone', { step }))).toEqual(
      ['提出方案', '上级批准', '征求党员意见', '村民大会表决', '公布', '分批实施', '总结验收'].map(
        (name) => `“${name}”已经完成`,
      ),
    );
    expect(PLAN_CONTENTS.map((content) => say('planLacks', { content }))).toEqual(
      ['动员次序', '启动时间', '完成时限', '奖惩', '阶段总结'].map((name) => `方案没有写明${name}`),
    );
  });
});
