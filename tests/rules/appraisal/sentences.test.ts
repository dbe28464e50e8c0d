import { POLICY_BOUNDARIES, policyBoundaries } from '../../../rules/appraisal/policyBoundaries';
import { STAGES } from '../../../rules/appraisal/procedure';
import { ABANDONMENTS } from '../../../rules/appraisal/recognition';
import { APPRAISAL_SENTENCES } from '../../../rules/explain/appraisal';
import { explain } from '../../../rules/explain/explain';
import type { ReasonFacts } from '../../../rules/reason';

const say = (code: string, facts: ReasonFacts): string | undefined =>
  APPRAISAL_SENTENCES[`appraisal.${code}`]?.(facts);

describe('民主评议的句子', () => {
  test('环节都有中文名', () => {
    expect(STAGES.map((stage) => say('stageAlreadyStarted', { stage }))).toEqual(
      ['宣誓', '个人剖析', '众人讨论', '书记点评', '民主测评'].map(
        (name) => `${name}已经开始过，不能再开始`,
      ),
    );
    expect(say('earlierStageNotDone', { stage: 'ballot', earlier: 'comments' })).toBe(
      '书记点评还没有完成，不能开始民主测评',
    );
  });

  test('自行脱党的情形都有中文', () => {
    expect(ABANDONMENTS.map((abandonment) => say('abandonment', { abandonment }))).toEqual(
      ['连续 6 个月不参加组织生活', '不交纳党费', '不做党组织分配的工作'].map(
        (name) => `无正当理由${name}，不论票数，一律认定不合格`,
      ),
    );
  });

  test('六条界限都说得出区别，并带依据', () => {
    const sentences = policyBoundaries([]).reasons.map(explain);
    expect(sentences).toHaveLength(6);
    expect(new Set(sentences).size).toBe(6);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^政策界限还没有确认并写明理由：.+相区别（依据 Q25〔纯洁〕/);
    }
    for (const boundary of POLICY_BOUNDARIES) {
      expect(say('boundaryExcusable', { boundary })).toMatch(/须重新研究：.+相区别$/);
    }
  });

  test('结论用中文等次，没有可作的写“无”', () => {
    expect(say('gradeNotAllowed', { grade: 'excellent', allowed: 'basic,unqualified' })).toBe(
      '不能作出“优秀”的结论，可以作出的是：基本合格、不合格',
    );
    expect(say('gradeNotAllowed', { grade: 'qualified', allowed: '' })).toBe(
      '不能作出“合格”的结论，可以作出的是：无',
    );
  });
});
