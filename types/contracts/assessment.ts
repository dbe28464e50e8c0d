import { SCORE_BANDS } from '../../rules/points/allowedConclusions';
import { ASSESSMENT_STEPS } from '../../rules/points/assessmentStep';
import { GRADES } from '../../rules/vocabulary';
import { mutation, query } from '../contract';
import { id, instant, line, paragraph, reason, year } from '../shapes';
import { z } from '../zod';
import { noticeContent, noticeScope } from './notice';

const branchId = id.optional();
const quarter = z.int('季度应为整数').min(1, '季度应为 1—4').max(4, '季度应为 1—4');
const grade = z.enum(GRADES, '等次不对');
const step = z.enum(ASSESSMENT_STEPS);
const band = z.enum(SCORE_BANDS);
const selfScores = z
  .array(z.int('自评应为整数').min(0, '自评不能小于 0').max(100, '自评超过该项分值'))
  .length(6, '六项都要填');
const resolutionRef = {
  meetingId: id,
  /** 纪实里的第几项决议，从 0 起。 */
  resolution: z.int('请选决议').min(0, '请选决议').max(50, '请选决议'),
};
const helpOutcome = z.enum(['effective', 'ineffective', 'refused'], '请选整改情况');

/** 支部写下的等次与备注，一人一行。 */
const writtenRows = z
  .array(z.strictObject({ memberId: id, grade: grade.nullable(), remark: line(60).nullable() }))
  .max(1000, '人数太多');

const selfView = z.object({
  year,
  items: z.array(z.object({ title: z.string(), most: z.number() })),
  scores: z.array(z.number()).nullable(),
  submittedAt: instant.nullable(),
});

/** 年度结果的一行：得分、允许的结论与理由。不是评定（G3）。 */
const resultRow = z.object({
  memberId: id,
  name: z.string(),
  base: z.number(),
  bonus: z.number(),
  deduction: z.number(),
  score: z.number(),
  vetoed: z.boolean(),
  band,
  allowed: z.array(grade),
  barred: z.array(grade),
  required: grade.nullable(),
  /** 可否参加评先评优（S10）。 */
  honours: z.boolean(),
  /** 名次提示（S12）：只给支部参考，本人看不到。 */
  hint: z.enum(['top', 'bottom']).nullable(),
  /** 支部评定时写下的民主评议情况与备注。 */
  grade: grade.nullable(),
  remark: z.string().nullable(),
  /** 谈心谈话、结对帮扶（S10）。 */
  help: z.object({
    due: z.boolean(),
    helpers: z.array(z.string()),
    outcome: helpOutcome.nullable(),
    note: z.string().nullable(),
  }),
  /** 连续两年低且靠后，或整改无效、不愿整改：由支部按规定研究（G3）。 */
  dispositionReview: z.boolean(),
  selfTotal: z.number().nullable(),
  reasons: z.array(reason),
});
export type AssessmentRow = z.infer<typeof resultRow>;

/** 年度考核（S9、S10）：自评、季度公布、支部评定、上级审核、年度公示、结果与帮扶、表格。 */
export const assessment = {
  /** 我的自评：交之前只有自己看得到（S5）。 */
  selfAssessment: query(['S5'], z.strictObject({ year }), selfView),
  /** 存草稿，或交上（一年一次，交了不能改）。错误：SELF_ASSESSMENT_CLOSED、SELF_ASSESSMENT_INVALID。 */
  selfAssess: mutation(
    ['S5'],
    z.strictObject({ year, scores: selfScores, submit: z.boolean('请选存草稿或交上') }),
    z.object({ year, submittedAt: instant.nullable() }),
  ),
  /** 没有手机的，记录员照本人填的纸表录入；随即算交上。 */
  selfAssessFor: mutation(
    ['S5', 'O8'],
    z.strictObject({ memberId: id, year, scores: selfScores }),
    z.object({ year, submittedAt: instant.nullable() }),
  ),
  /** 一年的路：每一步办没办、谁办的、何时、为什么还不能办（S9）。全体党员、上级可看。 */
  path: query(
    ['S9', 'N4'],
    z.strictObject({ year, branchId }),
    z.object({
      year,
      current: step,
      steps: z.array(
        z.object({
          step,
          /** 第几季度；其余的步为 null。 */
          quarter: quarter.nullable(),
          state: z.enum(['done', 'current', 'missed', 'later']),
          by: z.string().nullable(),
          at: instant.nullable(),
          /** 点得开的公示。 */
          noticeId: id.nullable(),
          note: z.string().nullable(),
        }),
      ),
      /** 上级退回的意见。 */
      returnedFor: z.string().nullable(),
      /** 公示之后账上又有更正，须发新版（N2）。 */
      correctionDue: z.boolean(),
      reasons: z.array(reason),
      may: z.object({
        publishQuarter: z.array(quarter),
        assess: z.boolean(),
        review: z.boolean(),
        publishYear: z.boolean(),
        correct: z.boolean(),
      }),
    }),
  ),
  /** 发布之前先看：会公布哪几列、哪些行（N5）。 */
  previewQuarter: query(
    ['S9', 'N5'],
    z.strictObject({ year, quarter }),
    z.object({ content: noticeContent, pending: z.number() }),
  ),
  /** 公布季度积分（S9、N1）：含加减分明细；内容由服务器从账里取。错误：PUBLISH_REFUSED。 */
  publishQuarter: mutation(
    ['S9', 'N1', 'N5'],
    z.strictObject({
      year,
      quarter,
      scope: noticeScope,
      days: z.int('天数应为整数').min(0, '天数不对').max(60, '天数太多'),
    }),
    z.object({ noticeId: id, version: z.number() }),
  ),
  /** 支部评定的草表：全年汇总与每人允许的结论；还有没办完的事项会列出来。 */
  draft: query(
    ['S9', 'S10'],
    z.strictObject({ year }),
    z.object({
      rows: z.array(resultRow),
      /** 没办完的事项数：办完才能评定。 */
      pending: z.number(),
      /** 由谁评定（O2）。 */
      assessor: z.enum(['branchCommittee', 'generalMeeting']),
      reasons: z.array(reason),
    }),
  ),
  /**
   * 支部评定（S9）：凭归档纪实里通过的决议；等次只能在允许的结论里选，可以不填（由民主评议定）。
   * 错误：ASSESSMENT_REFUSED。
   */
  assess: mutation(
    ['S9', 'O2', 'S10'],
    z.strictObject({
      year,
      ...resolutionRef,
      rows: writtenRows,
    }),
    z.object({ year, version: z.number(), members: z.number() }),
  ),
  /** 上级审核：通过或退回，写明理由。 */
  review: mutation(
    ['S9'],
    z.strictObject({
      branchId: id,
      year,
      decision: z.enum(['approve', 'return'], '请选通过或退回'),
      reason: paragraph(300),
    }),
    z.object({ year, approved: z.boolean() }),
  ),
  /** 上级：等我审核的各支部。 */
  reviews: query(
    ['S9'],
    z.strictObject({ year }),
    z.object({
      branches: z.array(
        z.object({
          branchId: id,
          branchName: z.string(),
          step,
          members: z.number(),
          assessedAt: instant.nullable(),
          missingQuarters: z.array(quarter),
        }),
      ),
    }),
  ),
  /** 年度公示（S9、N1）：至少 7 天。错误：PUBLISH_REFUSED。 */
  publishYear: mutation(
    ['S9', 'N1', 'N5'],
    z.strictObject({
      year,
      scope: noticeScope,
      days: z.int('天数应为整数').min(1, '天数不对').max(60, '天数太多'),
    }),
    z.object({ noticeId: id, version: z.number() }),
  ),
  /**
   * 更正已公布的季度、年度积分（N2）：账上先冲销或补认定，再按现在的账发新版，写明原因。
   * 上级对异议答复“更正”的，可以连年度公示上的等次、备注一起改（rows 只写要改的人）。
   */
  correct: mutation(
    ['N2', 'S9'],
    z.strictObject({ noticeId: id, reason: paragraph(300), rows: writtenRows.optional() }),
    z.object({ noticeId: id, version: z.number() }),
  ),
  /** 我的年度结果（S10）：公示之后才有；没有为 null。 */
  result: query(
    ['S10', 'G3'],
    z.strictObject({ year }),
    z.object({
      year,
      result: resultRow.omit({ hint: true }).nullable(),
      effectiveAt: instant.nullable(),
    }),
  ),
  /** 全支部的年度结果，按名册次序。书记、记录员、监督员、上级；查看留痕。 */
  results: query(
    ['S10', 'S12', 'G3'],
    z.strictObject({ year, branchId }),
    z.object({ year, rows: z.array(resultRow), effectiveAt: instant.nullable() }),
  ),
  /** 指定谈心谈话、结对帮扶的人（S10、Q21 之外）。 */
  assignHelp: mutation(
    ['S10'],
    z.strictObject({
      year,
      memberId: id,
      helperIds: z.array(id).min(1, '至少一人').max(3, '至多三人'),
    }),
    z.object({ year, memberId: id }),
  ),
  /** 记下整改情况（S10）。 */
  recordHelp: mutation(
    ['S10', 'G3'],
    z.strictObject({ year, memberId: id, outcome: helpOutcome, note: paragraph(300) }),
    z.object({ year, memberId: id }),
  ),
  /** 附件2 一人的考核表、附件3 全支部的汇总公示表；本人可出自己的附件2。 */
  form: query(
    ['S9', 'X1'],
    z.strictObject({
      year,
      form: z.enum(['member', 'summary'], '请选哪张表'),
      memberId: id.optional(),
      format: z.enum(['docx', 'pdf', 'xlsx'], '请选格式'),
    }),
    z.object({ name: z.string(), content: z.string() }),
  ),
  /** 全支部的附件2 打成一个压缩包：先立一件，再一步步做（每步若干份），做完给网址。 */
  bundleStart: mutation(
    ['S9', 'X1'],
    z.strictObject({ year, format: z.enum(['docx', 'pdf', 'xlsx'], '请选格式') }),
    z.object({ bundleId: id, total: z.number() }),
  ),
  bundleStep: mutation(
    ['S9', 'X1'],
    z.strictObject({ bundleId: id }),
    z.object({ done: z.number(), total: z.number(), url: z.string().nullable(), name: z.string() }),
  ),
};
