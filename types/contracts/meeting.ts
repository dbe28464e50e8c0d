import { mutation, query } from '../contract';
import {
  eventKind,
  id,
  instant,
  line,
  memberKind,
  nothing,
  paragraph,
  reason,
  year,
} from '../shapes';
import { z } from '../zod';

const state = z.enum(['planned', 'open', 'closed']);
export type MeetingState = z.infer<typeof state>;

export const meetingSummary = z.object({
  meetingId: id,
  kind: eventKind,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state,
  /** 本人：expected 是否应到；checkedInAt 已签到的时间。 */
  mine: z.object({ expected: z.boolean(), checkedInAt: instant.nullable() }),
});
export type MeetingSummary = z.infer<typeof meetingSummary>;

/** 应到、实到与法定人数（Q2—Q6、M9；口径见 reasons）。 */
export const headcount = z.object({
  /** 参加范围人数（含预备党员列席）。 */
  expected: z.number(),
  /** 应到：只数正式党员，减去生效的豁免。 */
  due: z.number(),
  present: z.number(),
  /** 到会而不计入应到的（预备党员列席等）。 */
  attending: z.number(),
  /** 需到人数；null = 这类活动没有法定人数要求。 */
  needed: z.number().nullable(),
  met: z.boolean().nullable(),
  reasons: z.array(reason),
});
export type Headcount = z.infer<typeof headcount>;

const attendee = z.object({
  memberId: id,
  name: z.string(),
  kind: memberKind,
  at: instant,
  method: z.enum(['qr', 'digits', 'recorder']),
  late: z.boolean(),
  by: z.string().nullable(),
});
const absentee = z.object({ memberId: id, name: z.string(), kind: memberKind });

/** 组织生活：建活动、主持屏、签到、结束（M7—M9）。 */
export const meeting = {
  create: mutation(
    ['M7', 'M9'],
    z.strictObject({
      kind: eventKind,
      title: line(60),
      place: line(60),
      startsAt: instant,
      endsAt: instant,
      group: line(30).optional(),
    }),
    z.object({ meetingId: id }),
  ),
  /** 本支部活动，按开始时间倒序。 */
  list: query(['M7'], z.strictObject({ year }), z.object({ meetings: z.array(meetingSummary) })),
  /** 活动详情：主持一方看到名单，普通党员只看人数与自己。 */
  get: query(
    ['M7'],
    z.strictObject({ meetingId: id }),
    z.object({
      meeting: meetingSummary,
      headcount: headcount.nullable(),
      attendees: z.array(attendee),
      absentees: z.array(absentee),
      canHost: z.boolean(),
      canRecord: z.boolean(),
    }),
  ),
  /** 开始签到：按活动种类定下参加范围（M9），生成轮换码密钥。 */
  open: mutation(
    ['M8', 'M9'],
    z.strictObject({ meetingId: id }),
    z.object({ meetingId: id, expected: z.number() }),
  ),
  /** 主持屏：当前轮换码、实时人数与名单。3 秒一次。 */
  live: query(
    ['M8', 'Q2'],
    z.strictObject({ meetingId: id }),
    z.object({
      meeting: meetingSummary,
      code: z
        .object({ qr: z.string(), digits: z.string(), validUntil: instant, now: instant })
        .nullable(),
      headcount,
      attendees: z.array(attendee),
      absentees: z.array(absentee),
    }),
  ),
  /** 本人签到：扫码得 `qr`，或手输大屏上的 8 位 `digits`。重复签到返回第一次的结果。 */
  checkIn: mutation(
    ['M8'],
    z.union(
      [
        z.strictObject({ qr: z.string().min(1, '没有扫到码').max(200, '签到码不对') }),
        z.strictObject({ meetingId: id, digits: z.string().regex(/^\d{8}$/, '应为 8 位数字') }),
      ],
      '请扫码，或输入大屏上的 8 位数字',
    ),
    z.object({ meetingId: id, title: z.string(), at: instant, late: z.boolean() }),
  ),
  /** 记录员给没有手机的人代签（M8、design §5）。 */
  checkInFor: mutation(
    ['M8'],
    z.strictObject({ meetingId: id, memberId: id, reason: paragraph(100) }),
    z.object({ meetingId: id, memberId: id, at: instant, late: z.boolean() }),
  ),
  /** 结束：缺席形成拟记减分（待认定，G5），不自动扣分。 */
  close: mutation(
    ['M8', 'D16'],
    z.strictObject({ meetingId: id }),
    z.object({ meetingId: id, headcount, proposed: z.number() }),
  ),
  /** 我的出席。 */
  myAttendance: query(
    ['M8', 'D16'],
    z.strictObject({ year }),
    z.object({
      rows: z.array(
        z.object({
          meeting: meetingSummary,
          status: z.enum(['present', 'late', 'absent', 'upcoming', 'open']),
          at: instant.nullable(),
          by: z.string().nullable(),
        }),
      ),
      attended: z.number(),
      minimum: z.number(),
      reasons: z.array(reason),
    }),
  ),
  /** 今天要我做什么：首页一次取齐。 */
  today: query(
    ['M7'],
    nothing,
    z.object({
      now: instant,
      open: z.array(meetingSummary),
      upcoming: z.array(meetingSummary),
      /** 等本人回应的拟记减分。 */
      toAnswer: z.array(z.object({ proposalId: id, title: z.string(), until: instant })),
      score: z.object({ year, score: z.number(), pending: z.number() }).nullable(),
      /** 书记、记录员的待办数；普通党员为 null。 */
      duties: z
        .object({ pendingBindings: z.number(), toDecide: z.number(), waitingDefence: z.number() })
        .nullable(),
    }),
  ),
};
