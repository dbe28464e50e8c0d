import { STAGES } from '../../rules/appraisal/procedure';
import { EXEMPTION_GROUNDS } from '../../rules/quorum/exemption';
import { GRADES } from '../../rules/vocabulary';
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
const person = z.object({ id, name: z.string() });
const stageName = z.enum(STAGES, '没有这个环节');
const stageProgress = z.enum(['waiting', 'running', 'done', 'skipped']);
const base64 = z.base64('票证数据不对').max(96 * 1024, '票证数据太长');

const layer = z.enum(['outer', 'inner'], '没有这一层');
const modulus = z.base64().length(344, '应为 256 字节');
const key32 = z.base64().length(44, '应为 32 字节');
const sealed = z.base64().max(400, '密封的钥匙太长');
/** 哪一组、哪一列、从第几项起。 */
const columnPlace = {
  group: z.int().min(0).max(1),
  column: z
    .int()
    .min(0)
    .max(MAX_COLUMNS - 1),
  from: z.int().min(0).max(1000),
};
/** 一层会话钥匙：谁造的、公钥、封给我的那份、谁来开、交给开的人的那份（只给开的人）。 */
const layerState = z
  .object({
    dealer: id,
    publicKey: z.base64(),
    mine: z.base64().nullable(),
    opener: id.nullable(),
    handed: z.array(z.object({ from: id, sealed: z.base64() })),
    submitted: count,
  })
  .nullable();

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
      /** 钥匙由服务器保管，或由监票人、计票人分管（docs/adr/0008）。 */
      custody: z.enum(['server', 'tellers'], '没有这种保管方式').default('server'),
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
  /** 本人申请不计入应到（Q3）；`confirmed` 是上级早已确认过同一情形。 */
  applyExemption: mutation(
    ['Q3'],
    z.strictObject({
      appraisalId: id,
      ground: z.enum(EXEMPTION_GROUNDS, '不是可以豁免的情形'),
    }),
    z.object({ confirmed: z.boolean() }),
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
   * 同样的请求给同样的应答。`voterId` 只有计票人可填：在平板上、或用纸质票，替没有手机的人领。
   * 分管钥匙时总票要等监票人的手机来签：`signatures` 为 null，用同一份请求再来取。
   */
  issue: mutation(
    ['Q10', 'Q13'],
    z.strictObject({
      appraisalId: id,
      blinded: base64,
      voterId: id.optional(),
      medium: z.enum(['phone', 'kiosk', 'paper'], '没有这种写票方式').default('phone'),
    }),
    z.object({ signatures: z.base64().nullable() }),
  ),
  /** 停发，销毁登记密钥，开箱收票；设几处秘密写票处。 */
  openBox: mutation(
    ['Q10'],
    z.strictObject({ appraisalId: id, booths: z.int().min(1).max(20, '最多 20 处').default(1) }),
    z.object({ roundId: id }),
  ),
  /** 一处写票处此刻的轮换码，显示在写票处门口；带清单散列。主持人、计票人、监票人可取。 */
  boothCode: query(
    ['Q10'],
    z.strictObject({ appraisalId: id, booth: z.int().min(1).max(20) }),
    z.object({
      qr: z.string(),
      digits: z.string(),
      now: z.number(),
      validUntil: z.number(),
      busy: z.boolean(),
      booths: count,
      manifestDigest: z.string(),
    }),
  ),
  /** 公用平板进写票处用的长效码，关箱即作废；只给计票人。 */
  kioskCode: query(
    ['Q10'],
    z.strictObject({ appraisalId: id, booth: z.int().min(1).max(20) }),
    z.object({ code: z.string() }),
  ),
  /** 要计票人代领的人：记录员代签到会的（没有手机）；领了没有、怎么写。只给计票人。 */
  helped: query(
    ['Q10', 'Q12'],
    one,
    z.object({
      people: z.array(
        person.extend({ medium: z.enum(['kiosk', 'paper']).nullable(), issued: z.boolean() }),
      ),
      issuedOnPaper: count,
      paperConfirmed: z.boolean(),
      booths: count,
    }),
  ),
  /** 纸质票录入完毕，由另一名计票人确认张数（双人录入）；不确认不能关箱。 */
  confirmPaper: mutation(
    ['Q12', 'Q13'],
    z.strictObject({ appraisalId: id, count: z.int('应为整数').min(0).max(500) }),
    z.object({ confirmed: count }),
  ),
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
      /** 票面等次，由高到低。 */
      grades: z.array(z.enum(GRADES)),
      /** 应到、实到党员与到会群众代表（Q13）。 */
      attendance: z.object({ due: count, present: count, massPresent: count }).nullable(),
      tables: z.array(publishedTable),
      names: z.record(z.string(), z.string()),
      script: z.array(z.string()),
      reasons: z.array(reason),
    }),
  ),
  /** 本支部（上级：指明的支部）的历次测评，新的在前。 */
  list: query(
    ['Q7', 'Q27'],
    z.strictObject({ ...ofBranch }),
    z.object({
      appraisals: z.array(
        z.object({
          appraisalId: id,
          meetingId: id,
          title: z.string(),
          state: roundState,
          round: count,
          /** 等上级确认的豁免（Q3）。 */
          pendingExemptions: z.array(
            z.object({ memberId: id, name: z.string(), ground: z.enum(EXEMPTION_GROUNDS) }),
          ),
          /** 计票之后才有；清除时要与封存包算出的一致（Q27）。 */
          resultDigest: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** 与我有关、还没清除的测评：我有没有票、是不是监票人、计票人。群众代表也用它。 */
  current: query(
    ['Q10', 'Q12'],
    z.strictObject({}),
    z.object({
      appraisals: z.array(
        z.object({
          appraisalId: id,
          roundId: id,
          title: z.string(),
          state: roundState,
          custody: z.enum(['server', 'tellers']),
          voter: z.boolean(),
          issued: z.boolean(),
          teller: z.boolean(),
          scrutineer: z.boolean(),
        }),
      ),
    }),
  ),
  /** 主持屏：走到哪一步，密钥、发票、收票各多少。 */
  status: query(
    ['Q2', 'Q8', 'Q13', 'O9'],
    z.strictObject({ appraisalId: id, ...ofBranch }),
    z.object({
      meetingId: id,
      title: z.string(),
      grades: z.enum(['four', 'two']),
      selfRating: z.boolean(),
      custody: z.enum(['server', 'tellers']),
      subjects: count,
      announcedAt: z.number().nullable(),
      /** 还没有书面通知到的党员（Q1）。 */
      unserved: z.array(person),
      exemptions: z.array(
        person.extend({ ground: z.enum(EXEMPTION_GROUNDS), confirmed: z.boolean() }),
      ),
      /** 群众代表：建议人数（Q5）、已邀请人数。 */
      massSuggested: count,
      massInvited: count,
      scrutineers: z.array(person),
      tellers: z.array(person),
      booths: count,
      /** 纸质票：领了几张、另一名计票人确认了没有。 */
      issuedOnPaper: count,
      paperConfirmed: z.boolean(),
      /** 分管钥匙时：几部手机登记了、总票钥匙、两层会话钥匙备好没有、等监票人签的、开封到第几步。 */
      keeping: z
        .object({
          devices: count,
          general: z.boolean(),
          outer: z.boolean(),
          inner: z.boolean(),
          waitingSigns: count,
          opening: z.enum(['none', 'outer', 'inner', 'done']),
        })
        .nullable(),
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
      /** 关箱时签名公布的信封根；关箱之前为 null。开封的手机上要与它一致。 */
      root: z.string().nullable(),
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

  /** 结果表的 A4 文书，供监票人、计票人签名；直接给内容，不落云存储（Q27）。 */
  forms: query(
    ['Q13', 'Q27'],
    z.strictObject({
      appraisalId: id,
      format: z.enum(['docx', 'pdf'], '没有这种格式'),
      ...ofBranch,
    }),
    z.object({ name: z.string(), content: z.base64() }),
  ),

  /** 分管钥匙的进度，与给我的那几份密封的钥匙。监票人、计票人可看。 */
  keeping: query(
    ['Q10', 'Q12'],
    one,
    z.object({
      roundId: id,
      state: roundState,
      groups: count,
      columns: count,
      manifestDigest: z.string().nullable(),
      /** 已登记的手机：编号、姓名、职责、公钥。 */
      devices: z.array(
        person.extend({ duty: z.enum(['scrutineer', 'teller']), deviceKey: z.base64() }),
      ),
      /** 全部手机公钥的散列：各部手机上核对字一致才分钥匙。 */
      devicesDigest: z.string(),
      general: z.object({ keeper: id, moduli: z.array(z.base64()) }).nullable(),
      layers: z.object({ outer: layerState, inner: layerState }),
    }),
  ),
  /** 监票人、计票人的手机登记公钥；发票之前可换，换了手机已分的钥匙作废。 */
  enrolDevice: mutation(
    ['Q12'],
    z.strictObject({ appraisalId: id, deviceKey: key32 }),
    z.object({ devices: count }),
  ),
  /** 监票人交上总票公钥（党员组、群众组各一把；私钥不离手机）。 */
  depositGeneral: mutation(
    ['Q10', 'Q12'],
    z.strictObject({ appraisalId: id, moduli: z.array(modulus).length(2, '要两把') }),
    z.object({ keeper: id }),
  ),
  /** 一名计票人造好一层会话钥匙，按三取二分给三名计票人，封给各自的手机。两层须是两个人。 */
  depositLayer: mutation(
    ['Q10', 'Q12'],
    z.strictObject({
      appraisalId: id,
      layer,
      publicKey: key32,
      devicesDigest: z.string().length(64),
      shares: z.array(z.strictObject({ tellerId: id, sealed })).length(3, '应封给三名计票人'),
    }),
    z.object({ dealer: id }),
  ),
  /** 等监票人签的总票请求：只有盲化的数，没有姓名。 */
  waitingSigns: query(
    ['Q10'],
    one,
    z.object({
      requests: z.array(z.object({ requestKey: id, group: count, blinded: z.base64() })),
    }),
  ),
  /** 监票人签好的总票；服务器用公钥复核。 */
  signGeneral: mutation(
    ['Q10'],
    z.strictObject({
      appraisalId: id,
      signatures: z
        .array(z.strictObject({ requestKey: id, signature: modulus }))
        .min(1)
        .max(50),
    }),
    z.object({ signed: count }),
  ),
  /** 关箱之后，一名计票人把自己那份钥匙封给开这一层的人。 */
  handShare: mutation(
    ['Q10', 'Q12'],
    z.strictObject({ appraisalId: id, layer, openerId: id, sealed }),
    z.object({ opener: id }),
  ),
  /** 开外层的人取信封；按页。 */
  sealedEnvelopes: query(
    ['Q12'],
    z.strictObject({ appraisalId: id, page: z.int().min(0).max(10_000) }),
    z.object({ envelopes: z.array(z.base64()), next: count.nullable() }),
  ),
  /** 开内层的人取打散之后的一列。 */
  sealedColumn: query(
    ['Q12'],
    z.strictObject({ appraisalId: id, ...columnPlace }),
    z.object({ items: z.array(z.base64()), next: count.nullable() }),
  ),
  /**
   * 交上打散的一列（外层：内层密文；内层：开出的项），按字节升序、分段依次交；全部交齐才能计票。
   * 开不了的交占位（types/ballot/keeping.ts），一项不能少；从 0 交就是这一列重来。
   */
  submitColumn: mutation(
    ['Q11', 'Q12'],
    z.strictObject({
      appraisalId: id,
      layer,
      ...columnPlace,
      items: base64,
      last: z.boolean(),
    }),
    z.object({ columnsDone: count, columnsNeeded: count }),
  ),
};
