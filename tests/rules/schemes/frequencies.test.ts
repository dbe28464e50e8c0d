import { FREQUENCIES } from '../../../rules/schemes/frequencies/byField';
import { DUTIES } from '../../../rules/schemes/frequencyScheme';

it('各事项的期间、次数与依据（M1—M6、M11）', () => {
  const { duties, version, from } = FREQUENCIES.government;
  expect([version, from]).toEqual([1, '2017-06-05']);
  expect(
    DUTIES.map((duty) => {
      const { value, from: since, articles } = duties[duty];
      expect(since).toBe('2017-06-05');
      return [duty, value.every, value.least, value.most, ...articles];
    }),
  ).toEqual([
    ['generalMeeting', 'quarter', 1, null, 'M1'],
    ['committeeMeeting', 'month', 1, null, 'M1'],
    ['groupMeeting', 'month', 1, 2, 'M1'],
    ['partyLecture', 'quarter', 1, null, 'M1'],
    ['themedPartyDay', 'month', 2, null, 'M2'],
    ['organisationalLifeMeeting', 'halfYear', 1, null, 'M4'],
    ['leadershipMeeting', 'month', 1, null, 'M1'],
    ['appraisal', 'year', 1, null, 'M4'],
    ['secretaryLecture', 'year', 1, null, 'M3'],
    ['memberLecture', 'year', 1, null, 'M3'],
    ['secretaryTalk', 'year', 1, null, 'M5'],
    ['superiorTalk', 'year', 2, null, 'M5'],
    ['annualPlanFiling', 'year', 1, null, 'M6'],
    ['selfInspection', 'quarter', 1, null, 'M11'],
  ]);
});
