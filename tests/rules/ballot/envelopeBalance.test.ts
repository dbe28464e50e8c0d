import fc from 'fast-check';
import { envelopeBalance } from '../../../rules/ballot/envelopeBalance';
import type { BallotStanding } from '../../../rules/ballot/envelopeBalance';
import type { EnvelopeCount } from '../../../rules/ballot/ballotCounts';
import { envelopes } from './counts';

const EMPTY = envelopes(0, 0, 0, 0, 0);

const rows: {
  case: string;
  articles: string[];
  input: EnvelopeCount;
  expected: BallotStanding;
  codes: string[];
}[] = [
  {
    case: '收回少于发出一张',
    articles: ['Q13'],
    input: envelopes(30, 30, 29, 28, 1),
    expected: 'sound',
    codes: ['ballot.balanced'],
  },
  {
    case: '收回等于发出',
    articles: ['Q13'],
    input: envelopes(30, 30, 30, 30, 0),
    expected: 'sound',
    codes: ['ballot.balanced'],
  },
  {
    case: '收回多于发出一张：作废',
    articles: ['Q13'],
    input: envelopes(31, 30, 31, 31, 0),
    expected: 'void',
    codes: ['ballot.collectedExceedsIssued'],
  },
  {
    case: '发出少于实到',
    articles: ['Q13'],
    input: envelopes(31, 30, 30, 30, 0),
    expected: 'sound',
    codes: ['ballot.balanced'],
  },
  {
    case: '发出多于实到一张：重新清点',
    articles: ['Q13'],
    input: envelopes(30, 31, 30, 30, 0),
    expected: 'recount',
    codes: ['ballot.issuedExceedsPresent'],
  },
  {
    case: '有效加无效少于收回',
    articles: ['Q13'],
    input: envelopes(30, 30, 30, 28, 1),
    expected: 'recount',
    codes: ['ballot.collectedNotSplit'],
  },
  {
    case: '有效加无效多于收回',
    articles: ['Q13'],
    input: envelopes(30, 30, 30, 30, 1),
    expected: 'recount',
    codes: ['ballot.collectedNotSplit'],
  },
  {
    case: '一张也没收回，数目仍然成立',
    articles: ['Q13'],
    input: envelopes(30, 30, 0, 0, 0),
    expected: 'sound',
    codes: ['ballot.balanced'],
  },
  {
    case: '负数不是票数',
    articles: ['Q13'],
    input: envelopes(30, 30, 0, -1, 1),
    expected: 'recount',
    codes: ['ballot.notACount'],
  },
  {
    case: '半张不是票数',
    articles: ['Q13'],
    input: envelopes(30, 30, 1, 0.5, 0.5),
    expected: 'recount',
    codes: ['ballot.notACount'],
  },
];

describe('ballot/envelopeBalance', () => {
  test.each(rows)('$case', ({ input, expected, codes }) => {
    for (const [group, count] of [
      ['party', { party: { envelopes: input }, mass: { envelopes: EMPTY } }],
      ['mass', { party: { envelopes: EMPTY }, mass: { envelopes: input } }],
    ] as const) {
      const sound = expected === 'sound';
      expect(envelopeBalance(count)).toEqual({
        value: expected,
        reasons: codes.map((code) => ({
          rule: 'ballot/envelopeBalance',
          articles: ['Q13'],
          code,
          facts: sound ? {} : { group, ...input },
        })),
      });
    }
  });

  test('一组作废而另一组数目矛盾：作废', () => {
    const result = envelopeBalance({
      party: { envelopes: envelopes(9, 9, 9, 8, 0) },
      mass: { envelopes: envelopes(9, 8, 9, 9, 0) },
    });
    expect(result.value).toBe('void');
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'ballot.collectedNotSplit',
      'ballot.collectedExceedsIssued',
    ]);
  });

  test('照规矩发、收、分的票总是成立；多塞一张就作废', () => {
    const honest = fc
      .tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(200))
      .map(([invalid, valid, kept, unissued]) =>
        envelopes(
          invalid + valid + kept + unissued,
          invalid + valid + kept,
          invalid + valid,
          valid,
          invalid,
        ),
      );
    fc.assert(
      fc.property(honest, honest, (party, mass) => {
        expect(
          envelopeBalance({ party: { envelopes: party }, mass: { envelopes: mass } }).value,
        ).toBe('sound');
        const stuffed = {
          ...party,
          collected: party.issued + 1,
          valid: party.issued + 1,
          invalid: 0,
        };
        expect(
          envelopeBalance({ party: { envelopes: stuffed }, mass: { envelopes: mass } }).value,
        ).toBe('void');
      }),
    );
  });
});
