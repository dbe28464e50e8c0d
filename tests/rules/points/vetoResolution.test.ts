import { vetoResolution } from '../../../rules/points/vetoResolution';
import type { ResolutionFacts } from '../../../rules/points/vetoResolution';
import { EVENT_KINDS } from '../../../rules/vocabulary';

const carried: ResolutionFacts = {
  hasCommittee: true,
  kind: 'committeeMeeting',
  frozen: true,
  passed: true,
};
const codesOf = (facts: Partial<ResolutionFacts>) =>
  vetoResolution({ ...carried, ...facts }).reasons.map(({ code }) => code);

describe('凭哪一次会的决议（O2）', () => {
  it.each([
    [true, ['generalMeeting', 'committeeMeeting']],
    [false, ['generalMeeting']],
  ] as const)('设支委会 = %s：可以是 %j', (hasCommittee, kinds) => {
    const allowed = EVENT_KINDS.filter(
      (kind) => vetoResolution({ ...carried, hasCommittee, kind }).allowed,
    );
    expect(allowed).toEqual(kinds);
  });

  it('算数的也给出理由', () => {
    expect(vetoResolution(carried)).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'points/vetoResolution',
          articles: ['O2', 'S9'],
          code: 'points.resolutionStands',
          facts: { hasCommittee: true, kind: 'committeeMeeting' },
        },
      ],
    });
  });

  it.each<[string, Partial<ResolutionFacts>, string[]]>([
    ['会议种类不对', { kind: 'partyLecture' }, ['points.resolutionWrongMeeting']],
    ['不设支委会而凭支委会', { hasCommittee: false }, ['points.resolutionWrongMeeting']],
    ['纪实没有归档', { frozen: false }, ['points.resolutionNotFrozen']],
    ['没有记下表决', { passed: null }, ['points.resolutionNotVoted']],
    ['没有通过', { passed: false }, ['points.resolutionNotPassed']],
    [
      '样样不对，一次说全',
      { kind: 'groupMeeting', frozen: false, passed: false },
      ['points.resolutionWrongMeeting', 'points.resolutionNotFrozen', 'points.resolutionNotPassed'],
    ],
  ])('%s', (_case, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
    expect(vetoResolution({ ...carried, ...facts }).allowed).toBe(false);
  });
});
