import { vetoFiling } from '../../../rules/points/vetoFiling';
import type { VetoFilingFacts } from '../../../rules/points/vetoFiling';

const fresh: VetoFilingFacts = {
  article: 'V1',
  year: 2026,
  currentYear: 2026,
  assessed: false,
  repeated: false,
};
const check = (more: Partial<VetoFilingFacts>) => {
  const { allowed, reasons } = vetoFiling({ ...fresh, ...more });
  return [allowed, ...reasons.map(({ code }) => code)];
};

describe('启动一票否决的程序（S1、S4、S9）', () => {
  it.each<[string, Partial<VetoFilingFacts>, (boolean | string)[]]>([
    ['今年的', {}, [true, 'points.vetoOpened']],
    ['去年的，还没评定', { year: 2025 }, [true, 'points.vetoOpened']],
    ['前年的', { year: 2024 }, [false, 'points.yearTooOld']],
    ['去年的，已经评定', { year: 2025, assessed: true }, [false, 'points.yearClosed']],
    ['前年的，已经评定，只说评定', { year: 2024, assessed: true }, [false, 'points.yearClosed']],
    ['同一条已有一件', { repeated: true }, [false, 'points.vetoRepeated']],
    [
      '两样都不对，一次说全',
      { year: 2024, repeated: true },
      [false, 'points.yearTooOld', 'points.vetoRepeated'],
    ],
  ])('%s', (_case, facts, expected) => {
    expect(check(facts)).toEqual(expected);
  });

  it('理由写明哪一条、哪一年', () => {
    expect(vetoFiling({ ...fresh, article: 'V3' }).reasons).toEqual([
      {
        rule: 'points/vetoFiling',
        articles: ['V3', 'S4', 'G3'],
        code: 'points.vetoOpened',
        facts: { article: 'V3', year: 2026 },
      },
    ]);
  });
});
