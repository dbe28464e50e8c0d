import { INTERPRETATIONS } from '../../../rules/law/interpretations';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';
import { FREQUENCIES } from '../../../rules/schemes/frequencies/byField';
import { SOLID_BRANCH_MEMBERSHIP } from '../../../rules/schemes/membership';
import { NOTICE_PERIODS } from '../../../rules/schemes/notice/periods';
import { MUNICIPAL_ORGANS } from '../../../rules/schemes/points/municipalOrgans';

/** 项目编号里有点号（D19.self），先整段试，再逐级试。 */
const resolve = (node: unknown, path: string): unknown => {
  if (path === '') return node;
  if (typeof node !== 'object' || node === null) return undefined;
  const keys = Object.keys(node).filter((key) => path === key || path.startsWith(`${key}.`));
  for (const key of keys) {
    const value = resolve((node as Record<string, unknown>)[key], path.slice(key.length + 1));
    if (value !== undefined) return value;
  }
  return undefined;
};

const schemes = {
  points: MUNICIPAL_ORGANS,
  frequencies: FREQUENCIES,
  membership: SOLID_BRANCH_MEMBERSHIP,
  appraisal: FOUR_GRADES,
  notice: NOTICE_PERIODS,
};

describe('【解释】都是方案里的参数', () => {
  it.each(INTERPRETATIONS.map((row) => [row.article, row.question, row] as const))(
    '%s %s',
    (_article, _question, { parameter, standard, options, why }) => {
      expect(resolve(schemes, parameter)).toBe(standard);
      expect(options.map((option) => option.reading)).toContain(standard);
      expect(new Set(options.map((option) => option.reading)).size).toBe(options.length);
      expect(options.every((option) => option.meaning.length > 1)).toBe(true);
      expect(why.length).toBeGreaterThan(5);
    },
  );

  it('手册标【解释】的条款一个不少，另有我们自定的几处', () => {
    const fromRulebook = [
      'S5',
      'S8',
      'S11',
      'S12',
      'D16b',
      'D19',
      'M8',
      'Q4',
      'Q5',
      'Q12',
      'Q14',
      'N3',
    ];
    const own = ['G5', 'M2', 'O11', 'O12', 'S10', 'S6', 'S9', 'V2'];
    expect([...new Set(INTERPRETATIONS.map((row) => row.article))].sort()).toEqual(
      [...fromRulebook, ...own].sort(),
    );
  });

  it('方案里的每一种读法都列在解释里', () => {
    const listed = INTERPRETATIONS.map((row) => row.parameter);
    for (const scheme of ['points', 'appraisal', 'notice'] as const) {
      for (const reading of Object.keys(schemes[scheme].readings)) {
        expect(listed).toContain(`${scheme}.readings.${reading}`);
      }
    }
  });
});
