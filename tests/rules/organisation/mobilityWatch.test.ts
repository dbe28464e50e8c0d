import type { MobilityFacts } from '../../../rules/organisation/mobilityWatch';
import { mobilityWatch } from '../../../rules/organisation/mobilityWatch';
import { SOLID_BRANCH_MEMBERSHIP as SCHEME } from '../../../rules/schemes/membership';
import { at } from '../at';
import { threeSides } from '../threeSides';

/** 2026-01-10 离开，两头都没有联系。 */
const LEFT: MobilityFacts = {
  leftAt: at('2026-01-10', '08:00'),
  expectedReturnAt: null,
  memberContactAt: null,
  branchContactAt: null,
};
const watch = (now: number, more: Partial<MobilityFacts> = {}) =>
  mobilityWatch({ ...LEFT, ...more }, now, SCHEME).value;

describe('联系与失联的梯级（O11、O12）', () => {
  threeSides<number, string>(
    [
      {
        parameter: 'contactMonths',
        articles: ['O12', 'G2'],
        below: [at('2026-02-11') - 1, 'inTouch'],
        on: [at('2026-02-11'), 'contactDue'],
        above: [at('2026-03-01'), 'contactDue'],
      },
      {
        parameter: 'warnMonths',
        articles: ['O12', 'G2'],
        below: [at('2026-04-11') - 1, 'contactDue'],
        on: [at('2026-04-11'), 'warned'],
        above: [at('2026-05-01'), 'warned'],
      },
      {
        parameter: 'lostMonths',
        articles: ['O11', 'G2'],
        below: [at('2026-07-11') - 1, 'warned'],
        on: [at('2026-07-11'), 'lost'],
        above: [at('2027-07-11'), 'lost'],
      },
    ],
    (now) => watch(now).level,
  );

  threeSides<number, boolean>(
    [
      {
        parameter: 'transferMonths',
        articles: ['O12', 'G2'],
        below: [at('2026-07-11') - 1, false],
        on: [at('2026-07-11'), true],
        above: [at('2026-12-01'), true],
      },
    ],
    (now) => watch(now, { memberContactAt: now, branchContactAt: now }).transferDue,
  );

  const now = at('2026-04-20');
  it.each<[string, Partial<MobilityFacts>, string, boolean, boolean, number]>([
    ['两头都没有', {}, 'warned', true, true, LEFT.leftAt],
    [
      '本人汇报过：不预警，支部那一头仍该联系',
      { memberContactAt: at('2026-04-01') },
      'inTouch',
      false,
      true,
      at('2026-04-01'),
    ],
    [
      '支部联系过：不预警，本人那一头仍该汇报',
      { branchContactAt: at('2026-04-01') },
      'inTouch',
      true,
      false,
      at('2026-04-01'),
    ],
    [
      '两头都有，按较近的一次',
      { memberContactAt: at('2026-02-01'), branchContactAt: at('2026-03-10') },
      'contactDue',
      true,
      true,
      at('2026-03-10'),
    ],
    [
      '离开之前的联系不算提前',
      { memberContactAt: at('2025-12-01'), branchContactAt: at('2025-12-01') },
      'warned',
      true,
      true,
      LEFT.leftAt,
    ],
  ])('%s', (_case, facts, level, memberDue, branchDue, since) => {
    expect(watch(now, facts)).toMatchObject({ level, memberDue, branchDue, since });
  });

  it.each([
    ['当日最后一刻', at('2026-03-02') - 1, false],
    ['次日零时', at('2026-03-02'), true],
  ])('预计 3 月 1 日返回：%s', (_case, instant, overdue) => {
    expect(watch(instant, { expectedReturnAt: at('2026-03-01', '09:00') }).returnOverdue).toBe(
      overdue,
    );
    expect(watch(instant).returnOverdue).toBe(false);
  });

  it.each([
    ['2026-02-01', ['organisation.mobileInTouch'], { months: 1 }, ['O12', 'G3']],
    ['2026-03-01', ['organisation.mobileContactDue'], { months: 1 }, ['O12', 'G3']],
    ['2026-05-01', ['organisation.mobileWarned'], { months: 3 }, ['O12', 'G3']],
    [
      '2026-08-01',
      ['organisation.mobileLost', 'organisation.mobileTransferDue'],
      { months: 6 },
      ['O11', 'O12', 'G3'],
    ],
  ])('%s 的理由', (day, codes, facts, articles) => {
    const { reasons } = mobilityWatch(LEFT, at(day), SCHEME);
    expect(reasons.map((reason) => reason.code)).toEqual(codes);
    expect(reasons[0]).toMatchObject({ rule: 'organisation/mobilityWatch', facts, articles });
    for (const reason of reasons.slice(1)) {
      expect(reason).toMatchObject({ articles: ['O12'], facts: { months: 6 } });
    }
  });

  it('过了预计返回的日子另有一条理由', () => {
    const { reasons } = mobilityWatch(
      { ...LEFT, expectedReturnAt: at('2026-01-12') },
      at('2026-01-20'),
      SCHEME,
    );
    expect(reasons[1]).toEqual({
      rule: 'organisation/mobilityWatch',
      articles: ['O12'],
      code: 'organisation.mobileReturnOverdue',
      facts: {},
    });
  });
});
