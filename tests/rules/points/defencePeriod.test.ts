import { defenceUntil, mayDecide } from '../../../rules/points/defencePeriod';
import { at } from '../at';
import { threeSides } from '../threeSides';

const proposedAt = at('2026-03-01', '18:00');

describe('申辩期（G5、S7、G2）', () => {
  threeSides<number, boolean>(
    [
      {
        parameter: 'defenceDays',
        articles: ['G5', 'S7', 'G2'],
        below: [at('2026-03-07') - 1, false],
        on: [at('2026-03-07'), true],
        above: [at('2026-03-08'), true],
      },
    ],
    (now) => mayDecide({ proposedAt, answeredAt: null, now }),
  );

  it('本人回应之后即可认定', () => {
    expect(mayDecide({ proposedAt, answeredAt: proposedAt, now: proposedAt })).toBe(true);
  });

  it('天数由支部方案定', () => {
    expect(defenceUntil(proposedAt)).toBe(at('2026-03-07'));
    expect(defenceUntil(proposedAt, 10)).toBe(at('2026-03-12'));
    const facts = { proposedAt, answeredAt: null, now: at('2026-03-07') };
    expect(mayDecide(facts, 10)).toBe(false);
  });
});
