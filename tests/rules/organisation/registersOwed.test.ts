import type { RegisterRecord } from '../../../rules/organisation/registersOwed';
import { registersOwed } from '../../../rules/organisation/registersOwed';
import type { Register } from '../../../rules/schemes/membership';
import { SOLID_BRANCH_MEMBERSHIP as SCHEME } from '../../../rules/schemes/membership';
import { at } from '../at';
import { threeSides } from '../threeSides';

const now = at('2026-03-15');
const PLEDGED = [{ memberId: 'm1', at: at('2026-02-01') }];
const times = (register: Register, count: number): RegisterRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    register,
    at: at(`2026-03-0${index + 1}`),
    subjectId: register === 'pledgeReport' ? 'm1' : null,
  }));
const owedOf = (register: Register, records: RegisterRecord[], when = now, pledges = PLEDGED) =>
  registersOwed(SCHEME, pledges, records, when).value.find((line) => line.register === register)
    ?.owed;

describe('定期登记（O11、O14、O15）', () => {
  threeSides<number, number | undefined>(
    [
      { parameter: 'relationCheck', articles: ['O11'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'serviceCheck', articles: ['O14'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'pledgeReport', articles: ['O15'], below: [0, 1], on: [1, 0], above: [2, 0] },
    ],
    (count, register) => owedOf(register as Register, times(register as Register, count)),
  );

  it.each<[Register, string, number]>([
    ['relationCheck', '2026-01-01', 0],
    ['relationCheck', '2025-12-31', 1],
    ['relationCheck', '2026-04-01', 1],
    ['serviceCheck', '2026-06-30', 0],
    ['serviceCheck', '2026-07-01', 1],
    ['pledgeReport', '2026-03-31', 0],
    ['pledgeReport', '2026-02-28', 1],
  ])('%s：%s 登记的一次', (register, day, owed) => {
    const subjectId = register === 'pledgeReport' ? 'm1' : null;
    expect(owedOf(register, [{ register, at: at(day), subjectId }])).toBe(owed);
  });

  it.each([
    ['上月底作的承诺', at('2026-03-01') - 1, 1],
    ['本月零时作的承诺：下月起', at('2026-03-01'), undefined],
  ])('%s', (_case, pledgedAt, owed) => {
    expect(owedOf('pledgeReport', [], now, [{ memberId: 'm1', at: pledgedAt }])).toBe(owed);
  });

  it('逐人列出，按编号；别人的汇报不算；只给还差的写理由', () => {
    const { value, reasons } = registersOwed(
      SCHEME,
      [{ memberId: 'm2', at: 0 }, ...PLEDGED],
      [...times('relationCheck', 1), ...times('serviceCheck', 1), ...times('pledgeReport', 1)],
      now,
    );
    expect(value.map(({ register, subjectId, owed }) => [register, subjectId, owed])).toEqual([
      ['relationCheck', null, 0],
      ['serviceCheck', null, 0],
      ['pledgeReport', 'm1', 0],
      ['pledgeReport', 'm2', 1],
    ]);
    expect(value[0]?.span).toEqual({ from: at('2026-01-01'), until: at('2026-04-01') });
    expect(reasons).toEqual([
      {
        rule: 'organisation/registersOwed',
        articles: ['O15'],
        code: 'organisation.registerOwed',
        facts: { register: 'pledgeReport', cycle: 'month', done: 0, owed: 1, subjectId: 'm2' },
      },
    ]);
    expect(registersOwed(SCHEME, [], [], now).reasons[0]?.facts).toEqual({
      register: 'relationCheck',
      cycle: 'quarter',
      done: 0,
      owed: 1,
    });
  });
});
