import { PLACE_WORDS } from '../../rules/attendance/placeCheck';
import { eventKind, id, instant, line, memberKind } from '../shapes';
import { z } from '../zod';

/** 出席与活动安排的形状，组织生活的契约用。 */

/** 签到是怎样形成的：扫码、数字码、记录员代签、照名单登记、断网后交来、补签、异议更正、流动党员远程（O12）。 */
export const checkInMethod = z.enum([
  'qr',
  'digits',
  'recorder',
  'roll',
  'offline',
  'makeUp',
  'contest',
  'remote',
]);

/** 在不在会场附近：只有这三个词，没有坐标、没有距离（design §5）。 */
export const placeWord = z.enum(PLACE_WORDS);

/** 一次定位：只在这一次调用里用，不落账、不进日志、不进重放用的散列（design §5）。 */
export const spot = z.strictObject(
  {
    latitude: z.number('请填纬度').min(-90, '纬度不对').max(90, '纬度不对'),
    longitude: z.number('请填经度').min(-180, '经度不对').max(180, '经度不对'),
    /** 误差半径，米。 */
    accuracy: z.number('请填误差').min(0, '误差不对').max(100_000, '误差不对'),
  },
  '没有取到位置',
);

/** 提前离开的时刻；没有标为 null。 */
const leftAt = instant.nullable();

export const attendee = z.object({
  memberId: id,
  name: z.string(),
  kind: memberKind,
  at: instant,
  method: checkInMethod,
  late: z.boolean(),
  by: z.string().nullable(),
  /** 断网留存的：何时才交来；其余为 null。 */
  handedInAt: instant.nullable(),
  leftAt,
  place: placeWord,
});

export const absentee = z.object({ memberId: id, name: z.string(), kind: memberKind });

/** 活动里有名有姓的一个人。 */
export const personRef = z.object({ memberId: id, name: z.string() });

/** 活动安排（M7、M2）。 */
export const arrangement = {
  kind: eventKind,
  title: line(60),
  place: line(60),
  startsAt: instant,
  endsAt: instant,
  group: line(30).optional(),
  chairId: id.optional(),
  /** 主题发言人，至多 2 名（M2）。 */
  speakerIds: z.array(id, '请选发言人').max(2, '至多 2 名').optional(),
  agenda: z.array(line(80), '请填议程').max(20, '至多 20 项').optional(),
  planRowId: id.optional(),
  /** 核对是否在会场附近；不写就是关（design §5）。 */
  placeCheck: z.boolean('应为是或否').optional(),
};
