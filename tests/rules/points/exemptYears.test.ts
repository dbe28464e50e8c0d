import { exemptYears } from '../../../rules/points/exemptYears';
import { at } from '../at';

describe('豁免的期间（Q3、V2、G4）', () => {
  it.each<[string, (number | null)[], [number, number][]]>([
    ['没有豁免', [], []],
    ['没有确认', [null], []],
    ['年中确认，整年都算', [at('2026-06-01')], [[at('2026-01-01'), at('2027-01-01')]]],
    ['年末最后一刻（上海）', [at('2026-12-31', '23:59')], [[at('2026-01-01'), at('2027-01-01')]]],
    ['新年第一刻（上海）', [at('2027-01-01')], [[at('2027-01-01'), at('2028-01-01')]]],
    [
      '两年各一次，一次没有确认',
      [at('2026-02-01'), null, at('2027-03-01')],
      [
        [at('2026-01-01'), at('2027-01-01')],
        [at('2027-01-01'), at('2028-01-01')],
      ],
    ],
  ])('%s', (_case, confirmed, spans) => {
    expect(exemptYears(confirmed)).toEqual(spans.map(([from, until]) => ({ from, until })));
  });
});
