import { QUORUM_SENTENCES } from '../../../rules/explain/quorum';
import { explain } from '../../../rules/explain/explain';
import { appraisalQuorum } from '../../../rules/quorum/appraisalQuorum';
import { decisionMajority } from '../../../rules/quorum/decisionMajority';
import { DECISION_RULES } from '../../../rules/quorum/decisionRules';
import { EXEMPTION_GROUNDS, exemptionInForce } from '../../../rules/quorum/exemption';
import type { ExemptionGround } from '../../../rules/quorum/exemption';
import { meetingQuorum } from '../../../rules/quorum/meetingQuorum';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const text = (sentence: string): string => sentence.replace(/（依据 .*$/, '');

describe('法定人数的句子', () => {
  test('评议大会：差几人，依据哪条', () => {
    const [short] = appraisalQuorum({ due: 41, present: 32 }, FOUR_GRADES).reasons.map(explain);
    expect(short).toMatch(
      /^应到 41 人，实到 32 人，须不少于应到的 80\/100（至少 33 人），还差 1 人，不得开始测评（依据 Q2〔纯洁〕/,
    );
    const [reached] = appraisalQuorum({ due: 41, present: 33 }, FOUR_GRADES).reasons.map(explain);
    expect(text(reached ?? '')).toBe(
      '应到 41 人，实到 33 人，须不少于应到的 80/100（至少 33 人），可以开始测评',
    );
  });

  test('一般会议：超过与不少于分写', () => {
    const sentences = (kind: keyof typeof DECISION_RULES) =>
      meetingQuorum({ due: 10, present: 6 }, DECISION_RULES[kind]).reasons.map(explain).map(text);
    expect(sentences('ordinary')).toEqual([
      '应到 10 人，实到 6 人，须超过应到的 1/2（至少 6 人），达到到会人数',
    ]);
    expect(sentences('election')).toEqual([
      '应到 10 人，实到 6 人，须不少于应到的 4/5（至少 8 人），还差 2 人，未达到到会人数',
    ]);
  });

  test('表决：按应到、按实到分写', () => {
    const sentence = (kind: keyof typeof DECISION_RULES, inFavour: number) =>
      decisionMajority({ due: 10, present: 9, inFavour }, DECISION_RULES[kind])
        .reasons.map(explain)
        .map(text)
        .at(-1);
    expect(sentence('ordinary', 6)).toBe(
      '赞成 6 人，须超过应到 10 人的 1/2（至少 6 人），赞成人数达到',
    );
    expect(sentence('election', 4)).toBe(
      '赞成 4 人，须超过实到 9 人的 1/2（至少 5 人），赞成人数不足',
    );
  });

  test.each<[ExemptionGround, string]>([
    ['cannotExpressWill', '因病不能表达意志'],
    ['abroadAtOwnExpense', '自费出国（境）半年以上'],
    ['imprisonedWithoutProbation', '服刑且未受留党察看以上处分'],
    ['bedridden', '年老体弱、卧床不能自理'],
  ])('豁免情形 %s', (ground, name) => {
    const { reasons } = exemptionInForce(
      { memberId: 'm1', ground, appliedBy: 'self', confirmedAt: 0 },
      0,
    );
    expect(reasons.map(explain).map(text)).toEqual([`m1 的豁免（${name}）已经上级确认，生效`]);
    const pending = QUORUM_SENTENCES['quorum.exemptionNotConfirmed'];
    expect(pending?.({ memberId: 'm1', ground })).toContain(`（${name}）`);
    expect(EXEMPTION_GROUNDS).toContain(ground);
  });
});
