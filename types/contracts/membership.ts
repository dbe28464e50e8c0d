import { TALK_KINDS } from '../../rules/calendar/talkDuties';
import { CONTACT_LEVELS } from '../../rules/organisation/mobilityWatch';
import { SERVICES } from '../../rules/organisation/services';
import { mutation, query } from '../contract';
import {
  day,
  id,
  instant,
  line,
  memberKind,
  nothing,
  paragraph,
  position,
  reason,
  serviceStatus,
  year,
} from '../shapes';
import { z } from '../zod';

/** 自然月 YYYY-MM。 */
const yearMonth = z.string('请选月份').regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份应写作 2026-01');
const monthNumber = z.int('月份应为整数').min(1, '月份应为 1—12').max(12, '月份应为 1—12');

const talkKind = z.enum(TALK_KINDS, '谈话种类不对');

/** 谈话的台账行：何人、与何人、何时、何种；内容不在这里（M5）。 */
const talkLine = z.object({
  talkId: id,
  kind: talkKind,
  on: day,
  by: z.string(),
  with: z.string(),
  /** 对方还没有回应、确认谈过、说没有谈过。 */
  state: z.enum(['recorded', 'confirmed', 'disputed']),
});

const duesState = z.enum(['due', 'paid', 'waived']);

/** 一个月的党费。只记交没交，不记数额（数额能推出收入，X4）。 */
const duesMonth = z.object({
  month: yearMonth,
  state: duesState,
  on: day.nullable(),
  late: z.boolean(),
});

const duesStanding = z.object({
  late: z.array(z.string()),
  unpaid: z.array(z.string()),
  overdueMonths: z.number(),
  /** V3 预警；不是否决（G3）。 */
  warned: z.boolean(),
});

/** 流动情况与提示（O12）。 */
const watch = z.object({
  level: z.enum(CONTACT_LEVELS),
  since: instant,
  memberDue: z.boolean(),
  branchDue: z.boolean(),
  transferDue: z.boolean(),
  returnOverdue: z.boolean(),
});

/** 离开之前报告的几项（O12）。 */
const departure = {
  leftOn: day,
  expectedReturnOn: day.nullable(),
  destination: line(60),
  contact: line(60),
  reason: paragraph(200),
};

const mobility = z.object({
  leftOn: day,
  expectedReturnOn: day.nullable(),
  returnedOn: day.nullable(),
  destination: z.string(),
  contact: z.string(),
  reason: z.string(),
  memberContactOn: day.nullable(),
  branchContactOn: day.nullable(),
  /** 还没回来的才有。 */
  watch: watch.nullable(),
  reasons: z.array(reason),
});

const service = z.enum(SERVICES, '活动载体不对');

/** 党员信息卡（O10）：名册与事实的样子，没有一项另填。 */
const card = z.object({
  memberId: id,
  name: z.string(),
  kind: memberKind,
  serviceStatus,
  position,
  group: z.string().nullable(),
  mobile: z.boolean(),
  careManaged: z.boolean(),
  joinedOn: day.nullable(),
  /** 现任职务。 */
  offices: z.array(z.string()),
  /** 岗位承诺（O15）；没有为 null。 */
  pledge: z.object({ text: z.string(), at: instant }).nullable(),
});
export type MemberCard = z.infer<typeof card>;

/** 活动记录本的一行（O10）：每一行都由别处的事实得来，`ref` 指回去。 */
const bookLine = z.object({
  what: z.enum(['event', 'remote', 'lecture', 'talk', 'points', 'service', 'pledgeReport', 'dues']),
  at: instant,
  title: z.string(),
  detail: z.string(),
  ref: id,
});
export type BookLine = z.infer<typeof bookLine>;

const book = z.object({ year, lines: z.array(bookLine) });

/** 台账的类别（O6、O10）。 */
const CATEGORIES = [
  'fullMember',
  'probationaryMember',
  'inService',
  'retired',
  'mobile',
  'careManaged',
] as const;
const category = z.enum(CATEGORIES, '类别不对');
export type Category = (typeof CATEGORIES)[number];

const ledgerRow = z.object({
  memberId: id,
  name: z.string(),
  kind: memberKind,
  serviceStatus,
  position,
  group: z.string().nullable(),
  joinedOn: day.nullable(),
  /** 本年度到会、讲党课、谈心的次数。 */
  attended: z.number(),
  lectures: z.number(),
  talks: z.number(),
  /** 至今未交的党费月数。 */
  unpaidMonths: z.number(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

const file = z.object({
  name: z.string(),
  /** 文件内容，base64。 */
  base64: z.string(),
});

/** 党员日常管理：谈心、党费、流动、承诺与载体、一卡一本一账。 */
export const membership = {
  /** 党课与政治生日（M3）：每名党员本年讲没讲过，`month` 里谁过政治生日。查看留痕。 */
  lectures: query(
    ['M3'],
    z.strictObject({ year, month: monthNumber }),
    z.object({
      members: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          lectures: z.array(z.object({ meetingId: id, title: z.string(), at: instant })),
        }),
      ),
      birthdays: z.array(z.object({ memberId: id, name: z.string(), on: day, years: z.number() })),
    }),
  ),

  /** 记一次谈心谈话（M5）。`note` 只有双方看得到。上级与支部书记谈的，上级须给 branchId。 */
  talkRecord: mutation(
    ['M5', 'L4'],
    z.strictObject({
      branchId: id.optional(),
      memberId: id,
      kind: talkKind,
      on: day,
      note: paragraph(2000).optional(),
    }),
    z.object({ talkId: id }),
  ),
  /** 对方回应：谈过，或没有谈过（没有谈过的不计数，G4）。 */
  talkAnswer: mutation(
    ['M5', 'G4'],
    z.strictObject({ talkId: id, answer: z.enum(['confirm', 'dispute'], '请选谈过或没有谈过') }),
    z.object({ talkId: id, state: z.enum(['confirmed', 'disputed']) }),
  ),
  /** 我参加的谈话，连同内容。 */
  talkMine: query(
    ['M5'],
    z.strictObject({ year }),
    z.object({
      talks: z.array(talkLine.extend({ mayAnswer: z.boolean(), note: z.string().nullable() })),
    }),
  ),
  /** 谈话台账：没有内容。查看留痕。 */
  talkLedger: query(
    ['M5', 'X4'],
    z.strictObject({ year, branchId: id.optional() }),
    z.object({ talks: z.array(talkLine) }),
  ),

  /** 登记一个月的党费，可一次多人；改已记的须写明原因，旧的留在账上（M10）。 */
  duesMark: mutation(
    ['M10'],
    z.strictObject({
      month: yearMonth,
      marks: z
        .array(
          z.strictObject({ memberId: id, state: duesState, on: day.nullable() }, '请选党员'),
          '请选党员',
        )
        .min(1, '请选党员')
        .max(500, '至多 500 人'),
      reason: paragraph(200).optional(),
    }),
    z.object({
      month: yearMonth,
      changed: z.number(),
      /** 随更正撤回的拟记减分（D17）有几件。 */
      withdrawn: z.number(),
      /** 已经认定减分、更正不去动的人：要由支部另行冲销。 */
      decided: z.array(z.string()),
    }),
  ),
  /** 党费登记表（M10）与 V3 预警，按名册次序。查看留痕。 */
  duesRegister: query(
    ['M10', 'V3'],
    z.strictObject({ year }),
    z.object({
      /** 已登记的月份。 */
      months: z.array(yearMonth),
      rows: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          months: z.array(duesMonth),
          standing: duesStanding,
          reasons: z.array(reason),
        }),
      ),
    }),
  ),
  /** 我的党费。 */
  duesMine: query(
    ['M10'],
    z.strictObject({ year }),
    z.object({ months: z.array(duesMonth), standing: duesStanding, reasons: z.array(reason) }),
  ),
  /** 逾期的月份提出拟记减分（D17）：待本人申辩、支部认定，不自动扣分（G5）；提过的不再提。 */
  duesPropose: mutation(
    ['D17', 'M10', 'G5'],
    z.strictObject({ month: yearMonth }),
    z.object({ month: yearMonth, proposed: z.number() }),
  ),

  /** 流动前报告（O12）：本人报。 */
  mobileReport: mutation(
    ['O12'],
    z.strictObject(departure),
    z.object({ memberId: id, leftOn: day }),
  ),
  /** 记录员代报（没有手机的人）。 */
  mobileReportFor: mutation(
    ['O12'],
    z.strictObject({ memberId: id, ...departure }),
    z.object({ memberId: id, leftOn: day }),
  ),
  /** 本人汇报一次（O12），联系方式变了一并改。 */
  mobileContact: mutation(
    ['O12'],
    z.strictObject({ on: day, contact: line(60).optional() }),
    z.object({ memberId: id, on: day }),
  ),
  /** 支部联系上本人一次（O12）。 */
  mobileContactFor: mutation(
    ['O12'],
    z.strictObject({ memberId: id, on: day, contact: line(60).optional() }),
    z.object({ memberId: id, on: day }),
  ),
  /** 返回：本人登记。 */
  mobileReturn: mutation(['O12'], z.strictObject({ on: day }), z.object({ memberId: id, on: day })),
  /** 返回：记录员代为登记。 */
  mobileReturnFor: mutation(
    ['O12'],
    z.strictObject({ memberId: id, on: day }),
    z.object({ memberId: id, on: day }),
  ),
  /** 我的流动情况。 */
  mobileMine: query(
    ['O12'],
    nothing,
    z.object({ records: z.array(mobility), remoteCounts: z.boolean() }),
  ),
  /** 本支部在外的党员与提示；联系方式只给办事的人。查看留痕。 */
  mobileList: query(
    ['O11', 'O12', 'X4'],
    nothing,
    z.object({
      records: z.array(mobility.extend({ memberId: id, name: z.string() })),
      /** 名册写着流动、却没有报告过的人（O11 排查的对象）。 */
      unreported: z.array(z.object({ memberId: id, name: z.string() })),
      remoteCounts: z.boolean(),
    }),
  ),
  /** 流动党员远程参加算不算到会，由支部定（O12）。 */
  remoteSetting: mutation(
    ['O12'],
    z.strictObject({ allowed: z.boolean('请选算或不算'), reason: paragraph(200) }),
    z.object({ allowed: z.boolean() }),
  ),
  /** 登记一名流动党员远程参加：照实写远程，算不算到会按当时的规定。 */
  remoteAttend: mutation(
    ['O12', 'M8'],
    z.strictObject({ meetingId: id, memberId: id, means: line(40) }),
    z.object({ meetingId: id, memberId: id, counts: z.boolean() }),
  ),

  /** 定期登记：组织关系排查（O11）、载体活动检查（O14）。 */
  check: mutation(
    ['O11', 'O14'],
    z.strictObject({
      register: z.enum(['relationCheck', 'serviceCheck'], '请选登记的种类'),
      on: day,
      findings: paragraph(1000),
    }),
    z.object({ checkId: id }),
  ),
  /** 在支部会议上作岗位承诺（O15）；再作一次就是更新。 */
  pledge: mutation(
    ['O15'],
    z.strictObject({ meetingId: id, statement: paragraph(500) }),
    z.object({ pledgeId: id }),
  ),
  /** 每月向支部汇报履职情况（O15）。 */
  pledgeReport: mutation(
    ['O15'],
    z.strictObject({ month: yearMonth, statement: paragraph(1000) }),
    z.object({ month: yearMonth }),
  ),
  /** 载体活动的一次登记（O14）：本人登记。 */
  serve: mutation(
    ['O14'],
    z.strictObject({ service, on: day, statement: paragraph(300) }),
    z.object({ serviceId: id }),
  ),
  /** 载体活动的一次登记（O14）：记录员代登。 */
  serveFor: mutation(
    ['O14'],
    z.strictObject({ memberId: id, service, on: day, statement: paragraph(300) }),
    z.object({ serviceId: id }),
  ),
  /** 承诺、汇报、载体活动与检查的台账（O14、O15）。 */
  registers: query(
    ['O11', 'O14', 'O15'],
    z.strictObject({ year }),
    z.object({
      entries: z.array(
        z.object({
          id,
          what: z.enum(['relationCheck', 'serviceCheck', 'pledge', 'pledgeReport', 'service']),
          on: day,
          name: z.string().nullable(),
          text: z.string(),
        }),
      ),
    }),
  ),

  /** 我的信息卡与活动记录本（O10）。 */
  card: query(['O10', 'X1'], z.strictObject({ year }), z.object({ card, book })),
  /** 某名党员的信息卡与活动记录本。查看留痕。 */
  cardOf: query(['O10', 'X4'], z.strictObject({ memberId: id, year }), z.object({ card, book })),
  /** 分类台账（O10），按名册次序。查看留痕。 */
  ledger: query(
    ['O10', 'X4'],
    z.strictObject({ category, year }),
    z.object({ category, rows: z.array(ledgerRow) }),
  ),
  /** 导出我的卡和记录本：Excel，或 A4 文书。 */
  exportMine: query(
    ['O10'],
    z.strictObject({ year, format: z.enum(['xlsx', 'docx', 'pdf'], '没有这种格式') }),
    file,
  ),
  /** 导出分类台账：Excel，或横放的 A4 文书。查看留痕。 */
  exportLedger: query(
    ['O10', 'X4'],
    z.strictObject({ category, year, format: z.enum(['xlsx', 'docx', 'pdf'], '没有这种格式') }),
    file,
  ),
};
