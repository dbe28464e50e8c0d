import { themedSpeakers } from '../../../rules/attendance/themedSpeakers';
import { EVENT_KINDS } from '../../../rules/vocabulary';

describe('主题发言（M2）', () => {
  it.each([
    [0, false, 'attendance.themedSpeakersMissing'],
    [1, true, 'attendance.themedSpeakersEnough'],
    [2, true, 'attendance.themedSpeakersEnough'],
    [3, true, 'attendance.themedSpeakersBeyond'],
  ])('主题党日 %i 名', (speakers, allowed, code) => {
    expect(themedSpeakers('themedPartyDay', speakers)).toEqual({
      allowed,
      reasons: [
        {
          rule: 'attendance/themedSpeakers',
          articles: ['M2'],
          code,
          facts: { speakers, least: 1, most: 2 },
        },
      ],
    });
  });
  it.each(EVENT_KINDS.filter((kind) => kind !== 'themedPartyDay'))('%s 不作要求', (kind) => {
    expect(themedSpeakers(kind, 0)).toEqual({ allowed: true, reasons: [] });
  });
});
