import { adoptionPermission } from '../../../rules/schemes/adoptionPermission';
import type { AdoptionFacts } from '../../../rules/schemes/adoptionPermission';

const complete: AdoptionFacts = {
  from: '2027-01-01',
  resolved: true,
  filed: true,
  latestFrom: '2018-01-01',
  lastSettledYear: 2026,
};

describe('方案何时可以生效（S1、X2）', () => {
  it('条件齐备', () => {
    expect(adoptionPermission(complete)).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'schemes/adoptionPermission',
          articles: ['S1', 'S9'],
          code: 'schemes.adoptable',
          facts: { from: '2027-01-01' },
        },
      ],
    });
  });

  it.each<[string, Partial<AdoptionFacts>, [string, string[]][]]>([
    ['没有大会通过', { resolved: false }, [['schemes.notResolved', ['S9']]]],
    ['没有备案', { filed: false }, [['schemes.notFiled', ['S9']]]],
    ['不从年初起', { from: '2027-01-02' }, [['schemes.notCycleStart', ['S1']]]],
    ['与现行版本同日', { latestFrom: '2027-01-01' }, [['schemes.notLaterThanCurrent', ['X2']]]],
    ['早于现行版本', { latestFrom: '2028-01-01' }, [['schemes.notLaterThanCurrent', ['X2']]]],
    ['该年已公布', { lastSettledYear: 2027 }, [['schemes.yearAlreadySettled', ['X2']]]],
    [
      '几处不满足，全部列出',
      { from: '2016-05-01', resolved: false, filed: false },
      [
        ['schemes.notResolved', ['S9']],
        ['schemes.notFiled', ['S9']],
        ['schemes.notCycleStart', ['S1']],
        ['schemes.notLaterThanCurrent', ['X2']],
        ['schemes.yearAlreadySettled', ['X2']],
      ],
    ],
  ])('%s', (_case, change, expected) => {
    const facts = { ...complete, ...change };
    const { allowed, reasons } = adoptionPermission(facts);
    expect(allowed).toBe(false);
    expect(reasons.map((reason) => [reason.code, reason.articles])).toEqual(expected);
    for (const reason of reasons) {
      expect(reason.rule).toBe('schemes/adoptionPermission');
      expect(reason.facts).toEqual({ from: facts.from });
    }
  });

  it('首次采用，没有往年', () => {
    expect(
      adoptionPermission({ ...complete, latestFrom: null, lastSettledYear: null }).allowed,
    ).toBe(true);
  });
});
