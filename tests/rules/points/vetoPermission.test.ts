import { vetoPermission } from '../../../rules/points/vetoPermission';
import type { VetoFacts } from '../../../rules/points/vetoPermission';
import { VETO_ARTICLES } from '../../../rules/schemes/pointScheme';
import type { VetoArticle } from '../../../rules/schemes/pointScheme';

const complete = (article: VetoArticle): VetoFacts => ({
  article,
  hasEvidence: true,
  decidedInAppraisal: true,
  notified: true,
  defenceUnanswered: false,
  justified: false,
  refusedAfterEducation: true,
  punished: true,
  seriousConsequence: true,
});

describe('一票否决的要件（V1—V6、S4、G5）', () => {
  it.each(VETO_ARTICLES)('%s：条件齐备', (article) => {
    expect(vetoPermission(complete(article))).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'points/vetoPermission',
          articles: [article, 'S4'],
          code: 'points.vetoAllowed',
          facts: { article },
        },
      ],
    });
  });

  it.each<[VetoArticle, string, Partial<VetoFacts>, string, string[]]>([
    ['V1', '没有证据', { hasEvidence: false }, 'points.vetoWithoutEvidence', ['V1', 'X1']],
    [
      'V6',
      '没有经民主评议',
      { decidedInAppraisal: false },
      'points.vetoOutsideAppraisal',
      ['V6', 'S4', 'G3'],
    ],
    ['V5', '没有通知本人', { notified: false }, 'points.subjectNotNotified', ['G5']],
    ['V4', '申辩没有答复', { defenceUnanswered: true }, 'points.defenceUnanswered', ['G5']],
    ['V2', '有正当理由', { justified: true }, 'points.vetoJustified', ['V2', 'G4']],
    ['V3', '有正当理由', { justified: true }, 'points.vetoJustified', ['V3', 'G4']],
    [
      'V3',
      '没有经过教育',
      { refusedAfterEducation: false },
      'points.vetoWithoutEducation',
      ['V3', 'G4'],
    ],
    ['V4', '没有受处罚处分', { punished: false }, 'points.vetoWithoutPunishment', ['V4', 'G4']],
    [
      'V4',
      '后果不严重',
      { seriousConsequence: false },
      'points.vetoWithoutPunishment',
      ['V4', 'G4'],
    ],
  ])('%s：%s', (article, _case, change, code, articles) => {
    expect(vetoPermission({ ...complete(article), ...change })).toEqual({
      allowed: false,
      reasons: [{ rule: 'points/vetoPermission', articles, code, facts: { article } }],
    });
  });

  it.each(['V1', 'V5', 'V6'] as const)('%s 没有另外的要件', (article) => {
    const facts = {
      ...complete(article),
      justified: true,
      refusedAfterEducation: false,
      punished: false,
      seriousConsequence: false,
    };
    expect(vetoPermission(facts).allowed).toBe(true);
  });

  it('几处不满足，全部列出', () => {
    const facts: VetoFacts = {
      article: 'V3',
      hasEvidence: false,
      decidedInAppraisal: false,
      notified: false,
      defenceUnanswered: true,
      justified: true,
      refusedAfterEducation: false,
      punished: false,
      seriousConsequence: false,
    };
    expect(vetoPermission(facts).reasons.map((reason) => reason.code)).toEqual([
      'points.vetoWithoutEvidence',
      'points.vetoOutsideAppraisal',
      'points.subjectNotNotified',
      'points.defenceUnanswered',
      'points.vetoJustified',
      'points.vetoWithoutEducation',
    ]);
  });
});
