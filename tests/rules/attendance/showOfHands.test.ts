import { showOfHands } from '../../../rules/attendance/showOfHands';

describe('举手的数（M7、Q6）', () => {
  it.each([
    ['没有人表态', 0, 0, 0, true],
    ['少于到会', 5, 1, 1, true],
    ['正好', 6, 2, 2, true],
    ['多一只手', 6, 2, 3, false],
  ])('%s', (_case, inFavour, against, abstain, allowed) => {
    expect(showOfHands({ inFavour, against, abstain }, 10)).toEqual({
      allowed,
      reasons: [
        {
          rule: 'attendance/showOfHands',
          articles: ['M7', 'Q6'],
          code: allowed ? 'attendance.handsCounted' : 'attendance.handsBeyondPresent',
          facts: { total: inFavour + against + abstain, present: 10 },
        },
      ],
    });
  });
});
