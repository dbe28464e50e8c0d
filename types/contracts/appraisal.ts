import { STAGES } from '../../rules/appraisal/procedure';
import { EXEMPTION_GROUNDS } from '../../rules/quorum/exemption';
import { MAX_COLUMNS } from '../ballot/sizes';
import { columnResult } from '../ballot/archive';
import { mutation, query } from '../contract';
import { id, paragraph, reason } from '../shapes';
import { z } from '../zod';

const roundState = z.enum([
  'preparing',
  'issuing',
  'casting',
  'closing',
  'closed',
  'counted',
  'purged',
]);
const count = z.int().min(0);
const people = (max: number) => z.array(id).max(max, `最多 ${max} 人`);
const one = z.strictObject({ appraisalId: id });
/** 上级办理时指明支部。 */
const ofBranch = { branchId: id.optional() };
const stageName = z.enum(STAGES, '没有这个环节');
const stageProgress = z.enum(['waiting', 'running', 'done', 'skipped']);
const base64 = z.base64('票证数据不对').max(96 * 1024, '票证数据太长');

const groupCount = z.object({
  group: z.enum(['party', 'mass', 'combined']),
  present: count,
  issued: count,
  collected: count,
});

/** 公布的一张表：分组或合计。 */
const publishedTable = z.object({
  scope: z.enum(['party', 'mass', 'combined', 'total']),
  envelopes: z.object({
    present: count,
    issued: count,
    collected: count,
    valid: count,
    invalid: count,
  }),
  columns: z.array(columnResult.omit({ entriesDigest: true, empty: true, spoiled: true })),
});

/** 民主测评的登记处（Q1—Q13、Q26、Q27）：会前备好，当场发票，关箱计票，封存清除。 */
export const appraisal = {
  /** 为一次评议大会备测评：被评议人、等次、自评与否、谁有权投。 */
  prepare: mutation(
    ['Q6', 'Q9', 'Q22'],
    z.strictObject({
      meetingId: id,
      grades: z.enum(['four', 'two'], '等次应为四档或两档'),
      selfRating: z.boolean('请选是否可以自评'),
      /** 参加年度民主生活会、不参加评议的党员领导干部（Q22）。 */
      excusedIds: people(MAX_COLUMNS),
    }),
    z.object({ appraisalId: id, subjects: count, voters: count }),
  ),
  /** 记下书面通知与公告（Q1）；可分几次送达，各记各的时间。 */
  announce: mutation(
    ['Q1'],
    z.strictObject({ appraisalId: id, servedIds: people(500) }),
    z.object({ outstanding: count }),
  ),
  /** 支委会申请某人不计入应到（Q3），上级确认才生效。 */
  exempt: mutation(
    ['Q3'],
    z.strictObject({
      appraisalId: id,
      memberId: id,
      ground: z.enum(EXEMPTION_GROUNDS, '不是可以豁免的情形'),
    }),
    z.object({ pending: count }),
  ),
  /** 上级确认豁免（Q3）。 */
  confirmExemption: mutation(
    ['Q3'],
    z.strictObject({ appraisalId: id, memberId: id, ...ofBranch }),
    z.object({ pending: count }),
  ),
  /** 邀请若干群众代表（Q5）。 */
  invite: mutation(
    ['Q5'],
    z.strictObject({ appraisalId: id, count: z.int('应为整数').min(0).max(500, '最多 500 人') }),
    z.object({ invited: count }),
  ),
  /** 邀请码：一码一人，打印或出示。 */
  invitations: query(
    ['Q5'],
    one,
    z.object({ codes: z.array(z.object({ code: z.string(), joined: z.boolean() })) }),
  ),
  /** 群众代表持码到会（Q5）。 */
  join: mutation(
    ['Q5'],
    z.strictObject({ code: z.string().min(1, '没有扫到码').max(200, '邀请码不对') }),
    z.object({ appraisalId: id }),
  ),
  /** 大会推选的监票人、计票人（Q12）。 */
  elect: mutation(
    ['Q12', 'O9'],
    z.strictObject({ appraisalId: id, scrutineerIds: people(20), tellerIds: people(20) }),
    z.object({ appraisalId: id }),
  ),
  /** 程序的一步（Q7、Q8）：开始或完成测评以外的环节，或略去宣誓。 */
  stage: mutation(
    ['Q7', 'Q8'],
    z.strictObject({
      appraisalId: id,
      stage: stageName.exclude(['ballot'], '测评另有开始与结束'),
      step: z.enum(['start', 'finish', 'skip'], '没有这一步'),
      outstanding: z.int('应为整数').min(0).max(1000),
      byGroup: z
        .strictObject({ chairedBySecretary: z.boolean(), absentCommitteeIds: people(20) })
        .nullable(),
    }),
    z.object({ stage: stageName, progress: stageProgress }),
  ),
  /** 造下一批登记密钥；可以断、可以接着造。 */
  makeKeys: mutation(['Q10'], one, z.object({ made: count, needed: count })),
  /** 开始测评：到会够、程序到、密钥齐，定下清单，开始发票（Q2、Q8）。 */
  start: mutation(['Q2', 'Q8', 'Q10'], one, z.object({ roundId: id, manifestDigest: z.string() })),
  /** 我在这次测评里的位置：哪一组、不能评的那一列、领了没有。 */
  mine: query(
    ['Q10'],
    one,
    z.object({
      roundId: id,
      state: roundState,
      manifestDigest: z.string().nullable(),
      group: count.nullable(),
      ownColumn: count.nullable(),
      issued: z.boolean(),
    }),
  ),
  /**
   * 发票：盲化的票证请求，总票在前、各列依次、跳过本人那一列。每人至多一次；
   * 同样的请求给同样的应答。`voterId` 只有计票人可填（在平板上替没有手机的人领）。
   */
  issue: mutation(
    ['Q10', 'Q13'],
    z.strictObject({ appraisalId: id, blinded: base64, voterId: id.optional() }),
    z.object({ signatures: z.base64() }),
  ),
  /** 停发，销毁登记密钥，开箱收票。 */
  openBox: mutation(['Q10'], one, z.object({ roundId: id })),
  /** 关箱：公布发出、收回与信封根；收回多于发出即作废重来（Q13）。 */
  close: mutation(
    ['Q13'],
    one,
    z.object({
      standing: z.enum(['sound', 'void', 'recount']),
      groups: z.array(groupCount),
      root: z.string(),
    }),
  ),
  /** 计票并销毁私钥（Q11、Q12）。 */
  count: mutation(['Q11', 'Q12', 'Q13'], one, z.object({ resultDigest: z.string() })),
  /** 公布的结果与宣读稿（Q11、Q13）。计票之前没有任何中间数。 */
  result: query(
    ['Q11', 'Q13'],
    one,
    z.object({
      tables: z.array(publishedTable),
      names: z.record(z.string(), z.string()),
      script: z.array(z.string()),
      reasons: z.array(reason),
    }),
  ),
  /** 主持屏：走到哪一步，密钥、发票、收票各多少。 */
  status: query(
    ['Q2', 'Q8', 'Q13'],
    one,
    z.object({
      state: roundState,
      round: count,
      roundId: id,
      manifestDigest: z.string().nullable(),
      procedure: z.record(stageName, stageProgress),
      keys: z.object({ made: count, needed: count }),
      due: count,
      present: count,
      massPresent: count,
      issued: count,
      /** 代领张数（没有手机的人），公开计数。 */
      issuedByTeller: count,
      collected: count,
      ready: z.boolean(),
      reasons: z.array(reason),
    }),
  ),
  /** 上级责令重新测评（Q26）。 */
  rerun: mutation(
    ['Q26'],
    z.strictObject({ appraisalId: id, reason: paragraph(500), ...ofBranch }),
    z.object({ round: count }),
  ),
  /** 导出封存包：逐页给行，依次写进一个文件（Q27）。 */
  export: query(
    ['Q27'],
    z.strictObject({ appraisalId: id, page: z.int('应为整数').min(0).max(10_000), ...ofBranch }),
    z.object({ lines: z.array(z.string()), next: count.nullable() }),
  ),
  /** 上级收到封存包并核对后清除云端（Q27）；`resultDigest` 由收到的包算出，对不上不清。 */
  purge: mutation(
    ['Q27'],
    z.strictObject({
      appraisalId: id,
      resultDigest: z.string().regex(/^[0-9a-f]{64}$/, '校验值应为 64 位'),
      ...ofBranch,
    }),
    z.object({ removed: count }),
  ),
};
