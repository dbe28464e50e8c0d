import { ROW_STATES } from '../../rules/calendar/planProgress';
import { CYCLES, DUTIES } from '../../rules/schemes/frequencyScheme';
import { mutation, query } from '../contract';
import { day, eventKind, id, instant, line, nothing, paragraph, reason, year } from '../shapes';
import { z } from '../zod';

const duty = z.enum(DUTIES, '事项不对');
const cycle = z.enum(CYCLES, '期间不对');
const month = z.int('月份应为整数').min(1, '月份应为 1—12').max(12, '月份应为 1—12');
const version = z.int('版本号应为整数').min(1, '版本号不对').max(100_000, '版本号不对');

/** 报备的状态：等上级收、已收、被退回。 */
const filingState = z.enum(['waiting', 'received', 'returned']);

/** 一次报备与回执（M6）。`number` 是本年第几次报备。 */
const filing = z.object({
  number: z.number(),
  filedAt: instant,
  filedBy: z.string(),
  state: filingState,
  /** 回执：何时、何人收下或退回。 */
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  reason: z.string().nullable(),
});

/** 计划的一行与进度；建活动时选它的 rowId。 */
const planRow = z.object({
  rowId: id,
  duty,
  /** 要开会办活动的是哪一类；谈心、报备、自查等为 null。 */
  kind: eventKind.nullable(),
  group: z.string().nullable(),
  cycle,
  fromMonth: z.number(),
  untilMonth: z.number(),
  month: z.number(),
  theme: z.string(),
  state: z.enum(ROW_STATES),
  eventIds: z.array(id),
});
export type PlanRowView = z.infer<typeof planRow>;

/** 一项还欠几次（M1—M6、M11、O11、O14、O15）。 */
const progress = z.object({
  duty: z.string(),
  /** 哪个党小组、哪名党员；整个支部的为 null。 */
  subject: z.string().nullable(),
  cycle,
  from: instant,
  until: instant,
  done: z.number(),
  owed: z.number(),
  beyondMost: z.boolean(),
});

/** 年度计划与频次（M1—M6、M11）。 */
export const plan = {
  /** 由本领域的频次生成草案；已有计划的不覆盖。 */
  draft: mutation(
    ['M6'],
    z.strictObject({ year }),
    z.object({ planId: id, version, rows: z.number() }),
  ),
  /**
   * 一年的计划与各行进度。书记、记录员看到在写的一版；其余的人与上级看到最近报备的一版。
   * 上级须给 branchId。
   */
  get: query(
    ['M6', 'M7'],
    z.strictObject({ year, branchId: id.optional() }),
    z.object({
      year,
      /** 还没有计划（或还没有报备过）为 null。 */
      plan: z
        .object({
          planId: id,
          version,
          /** 报备之后又改过，须重新报备。 */
          changedSinceFiling: z.boolean(),
          rows: z.array(planRow),
          filings: z.array(filing),
          canEdit: z.boolean(),
        })
        .nullable(),
      /** 排的次数不够规定频次的各期。 */
      shortfalls: z.array(reason),
    }),
  ),
  /** 改计划：`version` 须是刚才看到的那一版，别人改过就要重来（X5）。 */
  save: mutation(
    ['M6'],
    z.strictObject({
      year,
      version,
      rows: z
        .array(
          z.strictObject(
            {
              /** 新添的行不填。 */
              rowId: id.optional(),
              duty,
              group: line(30).nullable(),
              fromMonth: month,
              untilMonth: month,
              month,
              theme: z.union([z.literal(''), line(60)], '主题最多 60 字'),
            },
            '请填计划的各行',
          ),
          '请填计划的各行',
        )
        .min(1, '计划是空的')
        .max(400, '至多 400 行'),
    }),
    z.object({ planId: id, version }),
  ),
  /** 报上级备案（M6）：`version` 须是刚才看到的那一版。 */
  file: mutation(
    ['M6'],
    z.strictObject({ year, version }),
    z.object({ planId: id, number: z.number(), shortfalls: z.array(reason) }),
  ),
  /** 上级：收下（回执）或退回（写明原因）。 */
  answer: mutation(
    ['M6'],
    z.discriminatedUnion(
      'decision',
      [
        z.strictObject({
          decision: z.literal('receive'),
          branchId: id,
          year,
          number: z.int('应为整数').min(1, '次数不对').max(1000, '次数不对'),
        }),
        z.strictObject({
          decision: z.literal('return'),
          branchId: id,
          year,
          number: z.int('应为整数').min(1, '次数不对').max(1000, '次数不对'),
          reason: paragraph(300),
        }),
      ],
      '请选收下或退回',
    ),
    z.object({ planId: id, number: z.number(), state: filingState, at: instant }),
  ),
  /** 上级：各支部报来、还没收下的计划，先报的在前。 */
  filings: query(
    ['M6'],
    nothing,
    z.object({
      filings: z.array(
        z.object({ branchId: id, branch: z.string(), year, number: z.number(), filedAt: instant }),
      ),
    }),
  ),
  /** 还欠什么：本月、本季、本半年、本年。`on` 是看哪一天所在的期间，不填为今天。 */
  owed: query(
    ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M11'],
    z.strictObject({ branchId: id.optional(), on: day.optional() }),
    z.object({
      now: instant,
      /** 整个支部的与逐组的，全部列出。 */
      branch: z.array(progress),
      /** 逐人的（讲党课、谈心、履职汇报）：只列还差的人。 */
      people: z.array(progress.extend({ memberId: id })),
      reasons: z.array(reason),
    }),
  ),
  /** 季度自查（M11）：查了什么、结论。 */
  inspect: mutation(
    ['M11'],
    z.strictObject({ on: day, findings: paragraph(1000) }),
    z.object({ inspectionId: id }),
  ),
};
