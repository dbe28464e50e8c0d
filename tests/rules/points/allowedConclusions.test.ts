import fc from 'fast-check';
import { allowedConclusions, SCORE_BANDS } from '../../../rules/points/allowedConclusions';
import type { ScoreBand, ScoreFacts } from '../../../rules/points/allowedConclusions';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { PointScheme } from '../../../rules/schemes/pointScheme';
import { GRADES } from '../../../rules/vocabulary';
import { threeSides } from '../threeSides';

const facts = (score: number, extra: Partial<ScoreFacts> = {}): ScoreFacts => ({
  score,
  vetoed: false,
  topRanked: false,
  ...extra,
});
const bandOf = (score: number): ScoreBand => allowedConclusions(facts(score), SCHEME).value.band;

describe('分段（S10、S11）', () => {
  threeSides<number, ScoreBand>(
    [
      {
        parameter: 'unqualifiedLine',
        articles: ['S10', 'S11', 'G4'],
        below: [69, 'unqualified'],
        on: [70, 'borderline'],
        above: [71, 'qualified'],
      },
      {
        parameter: 'honoursLine',
        articles: ['S10', 'S11', 'G1'],
        below: [89, 'qualified'],
        on: [90, 'honoursEligible'],
        above: [91, 'honoursEligible'],
      },
      {
        parameter: 'excellentLine',
        articles: ['S10', 'S11', 'G1'],
        below: [107, 'honoursEligible'],
        on: [108, 'excellentEligible'],
        above: [109, 'excellentEligible'],
      },
    ],
    bandOf,
  );

  const rows: [string, ScoreFacts, ScoreBand, string, string[]][] = [
    ['否决', facts(0, { vetoed: true }), 'unqualified', 'points.bandVetoed', ['S4', 'G3']],
    [
      '否决优先于高分',
      facts(130, { vetoed: true, topRanked: true }),
      'unqualified',
      'points.bandVetoed',
      ['S4', 'G3'],
    ],
    ['69 分', facts(69), 'unqualified', 'points.bandUnqualified', ['S10', 'G3']],
    ['70 分', facts(70), 'borderline', 'points.bandBorderline', ['S10', 'S11', 'G4', 'G3']],
    ['80 分', facts(80), 'qualified', 'points.bandQualified', ['S10', 'G3']],
    [
      '80 分而名次靠前',
      facts(80, { topRanked: true }),
      'qualified',
      'points.bandQualified',
      ['S10', 'G3'],
    ],
    ['95 分', facts(95), 'honoursEligible', 'points.bandHonours', ['S10', 'S11', 'G3']],
    [
      '95 分而名次靠前',
      facts(95, { topRanked: true }),
      'excellentEligible',
      'points.bandTopRanked',
      ['S10', 'S12', 'G3'],
    ],
    ['108 分', facts(108), 'excellentEligible', 'points.bandExcellent', ['S10', 'S11', 'G3']],
    [
      '108 分又靠前',
      facts(108, { topRanked: true }),
      'excellentEligible',
      'points.bandExcellent',
      ['S10', 'S11', 'G3'],
    ],
  ];
  it.each(rows)('%s', (_case, input, band, code, articles) => {
    const { value, reasons } = allowedConclusions(input, SCHEME);
    expect(value.band).toBe(band);
    expect(reasons).toEqual([
      {
        rule: 'points/allowedConclusions',
        articles,
        code,
        facts: { score: input.score, unqualifiedLine: 70, honoursLine: 90, excellentLine: 108 },
      },
    ]);
  });

  it('另一种读法：70 分归入“70 分以下”', () => {
    const below: PointScheme = {
      ...SCHEME,
      readings: { ...SCHEME.readings, exactUnqualifiedLine: 'below' },
    };
    const { value, reasons } = allowedConclusions(facts(70), below);
    expect(value.band).toBe('unqualified');
    expect(reasons[0]).toMatchObject({
      code: 'points.bandUnqualified',
      articles: ['S10', 'S11', 'G3'],
    });
    expect(allowedConclusions(facts(71), below).value.band).toBe('qualified');
  });
});

describe('每一段允许的结论（G3）', () => {
  const scoreIn: Record<ScoreBand, number> = {
    unqualified: 10,
    borderline: 70,
    qualified: 80,
    honoursEligible: 95,
    excellentEligible: 110,
  };
  it.each([
    ['unqualified', 'unqualified', ['unqualified'], ['excellent', 'qualified', 'basic'], false],
    ['borderline', null, ['qualified', 'basic', 'unqualified'], ['excellent'], false],
    ['qualified', null, ['qualified', 'basic'], ['excellent'], false],
    ['honoursEligible', null, ['qualified', 'basic'], ['excellent'], true],
    ['excellentEligible', null, ['excellent', 'qualified', 'basic'], [], true],
  ] as const)('%s', (band, required, allowed, barred, honours) => {
    expect(allowedConclusions(facts(scoreIn[band]), SCHEME).value).toEqual({
      band,
      required,
      allowed,
      barred,
      honours,
    });
  });
});

describe('性质', () => {
  it('分越高，段越不低；允许与不允许不重叠；应定的必在允许之中', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 50 }),
        fc.boolean(),
        (score, more, topRanked) => {
          const low = allowedConclusions(facts(score, { topRanked }), SCHEME).value;
          const high = allowedConclusions(facts(score + more, { topRanked }), SCHEME).value;
          expect(SCORE_BANDS.indexOf(high.band)).toBeGreaterThanOrEqual(
            SCORE_BANDS.indexOf(low.band),
          );
          expect(low.allowed.filter((grade) => low.barred.includes(grade))).toEqual([]);
          if (low.required) expect(low.allowed).toEqual([low.required]);
          expect(GRADES).toEqual(expect.arrayContaining([...low.allowed, ...low.barred]));
        },
      ),
    );
  });

  it('名次靠前从不压低任何人', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (score) => {
        const plain = allowedConclusions(facts(score), SCHEME).value.band;
        const top = allowedConclusions(facts(score, { topRanked: true }), SCHEME).value.band;
        expect(SCORE_BANDS.indexOf(top)).toBeGreaterThanOrEqual(SCORE_BANDS.indexOf(plain));
      }),
    );
  });
});
