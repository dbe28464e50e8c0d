import { mutation, query } from '../contract';
import { eventKind, id, instant, line, nothing, paragraph, reason, year } from '../shapes';
import { z } from '../zod';
import {
  absentee,
  arrangement,
  attendee,
  checkInMethod,
  personRef,
  placeWord,
  spot,
} from './attendanceShapes';

const state = z.enum(['planned', 'open', 'closed', 'cancelled']);
export type MeetingState = z.infer<typeof state>;

/** 要另一个人答复的出席事项：请假、补签、本人异议、主持一方对断网签到的异议。 */
export const requestKind = z.enum(
  ['leave', 'makeUp', 'contest', 'objection'],
  '请选请假、补签或异议',
);
export type RequestKind = z.infer<typeof requestKind>;

const requestState = z.enum(['pending', 'granted', 'refused', 'withdrawn']);

/** 一件出席事项，连同答复。理由只给主持一方与本人看。 */
export const attendanceRequest = z.object({
  kind: requestKind,
  memberId: id,
  name: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string(),
  state: requestState,
  /** 请假时选的批假人、登记补签时请的第二个人；没有为 null。 */
  approver: z.string().nullable(),
  answer: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  /** 看的人现在可以答复。 */
  mayAnswer: z.boolean(),
});

/** 等着答复的一件，连同是哪次活动。 */
const waitingRequest = attendanceRequest.extend({
  meetingId: id,
  title: z.string(),
  startsAt: instant,
});
export type AttendanceRequestView = z.infer<typeof attendanceRequest>;

/** 纪实写到了哪一步：没有、在写、已归档。 */
const recordState = z.enum(['none', 'draft', 'frozen']);

export const meetingSummary = z.object({
  meetingId: id,
  kind: eventKind,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state,
  /** 本人：expected 是否应到；checkedInAt 已签到的时间。 */
  mine: z.object({
    expected: z.boolean(),
    checkedInAt: instant.nullable(),
    /** 本人这次请假走到哪一步；没有请为 null。 */
    leave: requestState.nullable(),
  }),
  group: z.string().nullable(),
  planRowId: id.nullable(),
  cancelReason: z.string().nullable(),
  recordState,
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

const hands = z.strictObject(
  {
    inFavour: z.int('应为整数').min(0, '不能为负').max(10_000, '数太大'),
    against: z.int('应为整数').min(0, '不能为负').max(10_000, '数太大'),
    abstain: z.int('应为整数').min(0, '不能为负').max(10_000, '数太大'),
  },
  '请填举手的数',
);

/** 纪实的内容（M7）。null 是还没填；空的清单是写明“无”。 */
const minutes = {
  chair: line(30).nullable(),
  speakers: z
    .array(
      z.strictObject({ name: line(30), topic: line(60).nullable() }, '请填发言人'),
      '请填发言人，没有就写“无”',
    )
    .max(50, '至多 50 名')
    .nullable(),
  minutes: paragraph(8000).nullable(),
  resolutions: z
    .array(
      z.strictObject({ content: paragraph(500), hands: hands.nullable() }, '请填决议'),
      '请填决议，没有就写“无”',
    )
    .max(20, '至多 20 项')
    .nullable(),
  photos: z
    .array(
      z.strictObject({ file: line(400), caption: line(40).nullable() }, '请选照片'),
      '请选照片',
    )
    .max(9, '至多 9 张'),
};
const minutesContent = z.object(minutes);
export type MinutesContent = z.infer<typeof minutesContent>;

/** 一件决议，带举手表决的判断（过半数口径见 reasons）。 */
const judgedResolution = z.object({
  content: z.string(),
  hands: z.object({ inFavour: z.number(), against: z.number(), abstain: z.number() }).nullable(),
  passed: z.boolean().nullable(),
  reasons: z.array(reason),
});

/** 组织生活：建活动、主持屏、签到、请假、结束、纪实（M7—M9）。 */
export const meeting = {
  /** 本支部名册里现有的党小组，建党小组会时选。 */
  groups: query(
    ['O4', 'M9'],
    nothing,
    z.object({ groups: z.array(z.object({ name: z.string(), members: z.number() })) }),
  ),
  create: mutation(['M7', 'M9'], z.strictObject(arrangement), z.object({ meetingId: id })),
  /** 开始签到之前改安排。 */
  edit: mutation(
    ['M7', 'M9'],
    z.strictObject({ meetingId: id, ...arrangement }),
    z.object({ meetingId: id }),
  ),
  /** 取消：写明原因；已结束的不能取消。 */
  cancel: mutation(
    ['M7'],
    z.strictObject({ meetingId: id, reason: paragraph(200) }),
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
      chair: personRef.nullable(),
      speakers: z.array(personRef),
      agenda: z.array(z.string()),
      /** 主持一方看到全部，其余的人只看到自己的。 */
      requests: z.array(attendanceRequest),
      /** 本人这一行可否提异议（G5）。 */
      mayContest: z.boolean(),
      canHost: z.boolean(),
      canRecord: z.boolean(),
      /** 这次活动要不要核对是否在会场附近。 */
      placeCheck: z.boolean(),
    }),
  ),
  /**
   * 开始签到：按活动种类定下参加范围（M9），生成轮换码密钥。要核对会场的，`venue` 是主持设备此刻的位置，
   * 结束或取消时删掉；没有要核对的，交了也不存。
   */
  open: mutation(
    ['M8', 'M9'],
    z.strictObject({ meetingId: id, venue: spot.optional() }),
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
      requests: z.array(attendanceRequest),
      /** 这次活动要不要核对是否在会场附近；`venueKept` 是会场的位置此刻还留着，本人可以给。 */
      placeCheck: z.boolean(),
      venueKept: z.boolean(),
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
    z.object({
      meetingId: id,
      title: z.string(),
      at: instant,
      late: z.boolean(),
      /** 签到已经算数；这次活动问一句在不在会场附近，给不给由本人。 */
      asksPlace: z.boolean(),
    }),
  ),
  /** 本人愿意给一次位置：只留下“在附近／不在附近”，判不出的与没给一样；不影响签到（design §5）。 */
  givePlace: mutation(
    ['M8'],
    z.strictObject({ meetingId: id, spot }),
    z.object({ meetingId: id, place: placeWord, reasons: z.array(reason) }),
  ),
  /** 给签了到的人标提前离开的时刻，null 是标错了、撤掉；归档之前。不改出席，也不动积分。 */
  leftEarly: mutation(
    ['M8', 'M7'],
    z.strictObject({ meetingId: id, memberId: id, leftAt: instant.nullable() }),
    z.object({ meetingId: id, memberId: id, leftAt: instant.nullable() }),
  ),
  /** 记录员给没有手机的人代签（M8、design §5）。 */
  checkInFor: mutation(
    ['M8'],
    z.strictObject({ meetingId: id, memberId: id, reason: paragraph(100) }),
    z.object({ meetingId: id, memberId: id, at: instant, late: z.boolean() }),
  ),
  /** 照纸质签到表一次登记多人（M8、design §5）：已签的给回原来那次。 */
  checkInRoll: mutation(
    ['M8'],
    z.strictObject({
      meetingId: id,
      memberIds: z.array(id, '请选到会的党员').min(1, '请选到会的党员').max(500, '至多 500 人'),
      reason: paragraph(100),
    }),
    z.object({
      meetingId: id,
      entries: z.array(z.object({ memberId: id, at: instant, late: z.boolean() })),
    }),
  ),
  /**
   * 会场没有网络时，手机先留下扫到的码，有网再交来（M8【解释】）。`at` 是手机记的时间，只作参考，
   * 签到时间以码的窗口为准；`nonce` 由手机随机生成。结束后仍在容许时间内的收下。
   */
  handIn: mutation(
    ['M8'],
    z.strictObject({
      qr: z.string('没有扫到码').min(1, '没有扫到码').max(200, '签到码不对'),
      at: instant,
      nonce: z.string('缺少随机数').regex(/^[A-Za-z0-9_-]{16,64}$/, '随机数不对'),
    }),
    z.object({ meetingId: id, title: z.string(), at: instant, late: z.boolean() }),
  ),
  /** 主持设备断网时登记的名单，有网再交来；时间须在签到期间。 */
  handInRoll: mutation(
    ['M8'],
    z.strictObject({
      meetingId: id,
      entries: z
        .array(z.strictObject({ memberId: id, at: instant }, '请填名单'), '请填名单')
        .min(1, '名单是空的')
        .max(500, '至多 500 人'),
      reason: paragraph(100),
    }),
    z.object({
      meetingId: id,
      entries: z.array(z.object({ memberId: id, at: instant, late: z.boolean() })),
    }),
  ),
  /** 可以批本人假的人（M8）。 */
  leaveApprovers: query(
    ['M8', 'O8'],
    nothing,
    z.object({ approvers: z.array(personRef), reasons: z.array(reason) }),
  ),
  /** 请假：活动开始之前，写明理由，选批假人（M8）。 */
  askLeave: mutation(
    ['M8', 'D16b'],
    z.strictObject({ meetingId: id, reason: paragraph(200), approverId: id }),
    z.object({ meetingId: id, state: requestState }),
  ),
  /** 撤回请假（等答复的、已批准的都可以），活动结束之前。 */
  withdrawLeave: mutation(
    ['M8'],
    z.strictObject({ meetingId: id }),
    z.object({ meetingId: id, state: requestState }),
  ),
  /** 补签除任职的人以外可以请谁确认：没有别的任职的人，才请到了会的正式党员（M8、O8）。 */
  makeUpConfirmers: query(
    ['M8', 'O8'],
    z.strictObject({ meetingId: id, memberId: id }),
    z.object({ confirmers: z.array(personRef), reasons: z.array(reason) }),
  ),
  /** 结束之后登记补签：写明原因，等第二个人确认（M8）；没有别的任职的人，可以请一个。 */
  makeUp: mutation(
    ['M8'],
    z.strictObject({
      meetingId: id,
      memberId: id,
      reason: paragraph(200),
      confirmerId: id.optional(),
    }),
    z.object({ meetingId: id, memberId: id, state: requestState }),
  ),
  /** 本人对自己的一条出席记录提异议（G5）。 */
  contest: mutation(
    ['G5', 'M8'],
    z.strictObject({ meetingId: id, reason: paragraph(300) }),
    z.object({ meetingId: id, state: requestState }),
  ),
  /** 主持一方对断网后交来的签到提异议；由第三个人答复之前，签到照算（G4、G5）。 */
  objectCheckIn: mutation(
    ['M8', 'G5'],
    z.strictObject({ meetingId: id, memberId: id, reason: paragraph(300) }),
    z.object({ meetingId: id, memberId: id, state: requestState }),
  ),
  /** 批假、确认补签、答复异议：由当事人与经手人以外的人办（M8、G5、O8）。 */
  answerRequest: mutation(
    ['M8', 'G5', 'O8'],
    z.strictObject({
      meetingId: id,
      memberId: id,
      request: requestKind,
      decision: z.enum(['grant', 'refuse'], '请选同意或不同意'),
      reason: paragraph(300),
    }),
    z.object({ meetingId: id, memberId: id, state: requestState }),
  ),
  /** 写纪实：归档前可以反复改，不必一次写全（M7）。 */
  saveRecord: mutation(
    ['M7'],
    z.strictObject({ meetingId: id, ...minutes }),
    z.object({ meetingId: id }),
  ),
  /** 交一张照片：在云端去掉拍摄地点等信息再存（design §5、X4）。 */
  addPhoto: mutation(
    ['M7', 'X4'],
    z.strictObject({ meetingId: id, file: line(400), caption: line(40).nullable() }),
    z.object({ meetingId: id, file: z.string(), bytes: z.number() }),
  ),
  /** 到会的党员写学习心得；再写一次就是改。 */
  addReflection: mutation(
    ['M7'],
    z.strictObject({ meetingId: id, reflection: paragraph(2000) }),
    z.object({ meetingId: id }),
  ),
  /** 归档：必备内容写全才行，此后不能改，只能更正（M7）。 */
  freezeRecord: mutation(
    ['M7', 'M2'],
    z.strictObject({ meetingId: id }),
    z.object({ meetingId: id, reasons: z.array(reason) }),
  ),
  /** 更正已归档的纪实：写明原因，前后两版都看得到（M7）。 */
  correctRecord: mutation(
    ['M7'],
    z.strictObject({ meetingId: id, reason: paragraph(300), ...minutes }),
    z.object({ meetingId: id, version: z.number() }),
  ),
  /** 一次活动的纪实与全部版本，导出也用它（M7）。 */
  record: query(
    ['M7', 'X1'],
    z.strictObject({ meetingId: id }),
    z.object({
      meeting: meetingSummary,
      chair: personRef.nullable(),
      speakers: z.array(personRef),
      agenda: z.array(z.string()),
      headcount: headcount.nullable(),
      attendees: z.array(
        attendee.pick({ memberId: true, name: true, kind: true, late: true, leftAt: true }),
      ),
      onLeave: z.array(absentee),
      absentees: z.array(absentee),
      content: minutesContent.nullable(),
      resolutions: z.array(judgedResolution),
      reflections: z.array(
        z.object({ memberId: id, name: z.string(), at: instant, reflection: z.string() }),
      ),
      /** 归档与历次更正，按先后；每一版都是当时的全文。 */
      versions: z.array(
        z.object({
          version: z.number(),
          at: instant,
          by: z.string(),
          reason: z.string().nullable(),
          content: minutesContent,
        }),
      ),
      /** 还缺什么才能归档。 */
      completeness: z.object({ allowed: z.boolean(), reasons: z.array(reason) }),
      canEdit: z.boolean(),
    }),
  ),
  /** 纪实的 A4 文书，支部会议（活动）记录本的样子。查看留痕。 */
  exportRecord: query(
    ['M7', 'X1'],
    z.strictObject({ meetingId: id, format: z.enum(['docx', 'pdf'], '没有这种格式') }),
    z.object({ name: z.string(), content: z.base64() }),
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
          status: z.enum([
            'present',
            'late',
            'leave',
            'leavePending',
            'absent',
            'upcoming',
            'open',
          ]),
          at: instant.nullable(),
          by: z.string().nullable(),
          method: checkInMethod.nullable(),
          /** 记录员标的提前离开的时刻；没有为 null。 */
          leftAt: instant.nullable(),
          /** 给过位置的，留下的那个词。 */
          place: placeWord,
          /** 为什么这样认定（M8）。 */
          reasons: z.array(reason),
          /** 本人的请假、补签、异议，与答复。 */
          requests: z.array(attendanceRequest),
          mayContest: z.boolean(),
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
      /** 不任职而请本人确认的补签（M8）；任职的看 duties。 */
      asked: z.array(waitingRequest),
      /** 书记、记录员的待办数；普通党员为 null。 */
      duties: z
        .object({
          pendingBindings: z.number(),
          toDecide: z.number(),
          waitingDefence: z.number(),
          /** 等本人答复的请假、补签、异议，先到的在前，至多 20 件。 */
          requests: z.array(waitingRequest),
        })
        .nullable(),
    }),
  ),
};
