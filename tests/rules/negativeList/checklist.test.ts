import { CATEGORIES, COMMON_ITEMS, FIELD_ITEMS } from '../../../rules/negativeList/catalogue';
import type { Category } from '../../../rules/negativeList/catalogue';
import { checklist } from '../../../rules/negativeList/checklist';
import { FIELDS } from '../../../rules/vocabulary';
import type { Field } from '../../../rules/vocabulary';

const categoryRows: { case: string; articles: string[]; input: Category; expected: number }[] = [
  { case: '不在组织 3 条', articles: ['L1'], input: 'notInOrganisation', expected: 3 },
  { case: '不像党员 3 条', articles: ['L1'], input: 'notLikeMember', expected: 3 },
  { case: '不起作用 4 条', articles: ['L1'], input: 'notActive', expected: 4 },
  { case: '不守规矩 5 条', articles: ['L1'], input: 'notDisciplined', expected: 5 },
];

const fieldRows: {
  case: string;
  articles: string[];
  input: Field;
  expected: [count: number, word: string];
}[] = [
  { case: '农村', articles: ['L1', 'O7'], input: 'rural', expected: [3, '宗族'] },
  { case: '城市社区', articles: ['L1', 'O7'], input: 'urbanCommunity', expected: [3, '失联'] },
  { case: '机关事业', articles: ['L1', 'O7'], input: 'government', expected: [3, '中梗阻'] },
  { case: '国有企业', articles: ['L1', 'O7'], input: 'stateEnterprise', expected: [2, '国有资产'] },
  { case: '“两新”组织', articles: ['L1', 'O7'], input: 'twoNew', expected: [3, '业主党员'] },
  { case: '高校', articles: ['L1', 'O7'], input: 'university', expected: [3, '学风'] },
];

describe('negativeList/catalogue', () => {
  test.each(categoryRows)('$case', ({ input, expected }) => {
    const items = COMMON_ITEMS.filter(({ category }) => category === input);
    const group = CATEGORIES.indexOf(input) + 1;
    expect(items.map(({ code, place }) => [code, place])).toEqual(
      Array.from({ length: expected }, (_, index) => [
        `${input}.${String(index + 1)}`,
        `二（一）${String(group)}(${String(index + 1)})`,
      ]),
    );
  });

  test('编号不重复，措辞不空、不长', () => {
    const items = [...COMMON_ITEMS, ...FIELD_ITEMS];
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
    for (const { title } of items) {
      expect(title.length).toBeGreaterThan(5);
      expect(title.length).toBeLessThanOrEqual(40);
    }
  });
});

describe('negativeList/checklist', () => {
  test.each(fieldRows)('$case', ({ input, expected: [count, word] }) => {
    const { value, reasons } = checklist(input);
    const own = value.slice(COMMON_ITEMS.length);
    expect(value.slice(0, 15)).toEqual(COMMON_ITEMS);
    expect(own).toEqual(FIELD_ITEMS.filter(({ field }) => field === input));
    expect(own.map(({ code, place }) => [code, place])).toEqual(
      Array.from({ length: count }, (_, index) => [`${input}.${String(index + 1)}`, '二（二）']),
    );
    expect(own.map(({ title }) => title).join('')).toContain(word);
    expect(reasons).toEqual([
      {
        rule: 'negativeList/checklist',
        articles: ['L1', 'O7'],
        code: 'negativeList.checklist',
        facts: { field: input, common: 15, own: count },
      },
    ]);
  });

  test('六个领域都有个性问题', () => {
    expect(fieldRows.map(({ input }) => input)).toEqual([...FIELDS]);
  });
});
