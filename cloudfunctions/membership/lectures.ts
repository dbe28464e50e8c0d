import { isoOf } from '../../rules/calendar/civil';
import { politicalBirthday } from '../../rules/calendar/politicalBirthday';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { membersOf } from '../_store/members';
import { heldIn, lecturesBy } from './yearMeetings';

/** 党课与政治生日（M3），按名册次序；查看留痕。 */
export const lectures: Handler<'membership', 'lectures'> = async ({ year, month }, call) => {
  const [roster, held] = await Promise.all([membersOf(call.orgId), heldIn(call.orgId, year)]);
  return ok({
    members: roster.map(({ _id: memberId, name }) => ({
      memberId,
      name,
      lectures: lecturesBy(memberId, held).map(({ _id, title, startsAt }) => ({
        meetingId: _id,
        title,
        at: startsAt,
      })),
    })),
    birthdays: roster
      .flatMap(({ _id: memberId, name, joinedOn }) => {
        const birthday = politicalBirthday(joinedOn, year);
        if (birthday?.day.month !== month) return [];
        return [{ memberId, name, on: isoOf(birthday.day), years: birthday.years }];
      })
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  });
};
