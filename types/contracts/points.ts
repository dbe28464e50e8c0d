import { CARE_GROUNDS } from '../../rules/points/participation';
import { mutation, query } from '../contract';
import { articleId, day, id, instant, line, nothing, paragraph, reason, year } from '../shapes';
import { z } from '../zod';
import {
  bonusItem,
  count,
  deductionItem,
  inviteCode,
  itemChoice,
  materials,
  pointLine,
  proposalDetail,
  proposalKind,
  proposalState,
  story,
  vetoArticle,
  witnessIds,
} from './proposal';

const branchId = id.optional();
const schemeRef = z.object({ id: z.string(), title: z.string(), since: z.string() });
/** 一年的得分与构成（S3、S4）。 */
const totals = {
  base: z.number(),
  bonus: z.number(),
  deduction: z.number(),
  score: z.number(),
  vetoed: z.boolean(),
};
const done = z.object({ proposalId: id, state: proposalState });
const careGround = z.enum(CARE_GROUNDS, '请选是哪种情形');
const wish = z.enum(['care', 'points'], '请选愿不愿意');

const claimFields = {
  item: bonusItem,
  count,
  happenedOn: day,
  story,
  materials,
  witnessIds,
};
const supplementFields = { proposalId: id, story: story.optional(), materials, witnessIds };

/** 积分制百分考核：申报、证明、拟记、申辩、认定、冲销（S1—S8、V、G5）。 */
export const points = {
  /** 我的积分与每一行的来由。 */
  mine: query(
    ['S3', 'X1'],
    z.strictObject({ year }),
    z.object({
      year,
      scheme: schemeRef,
      ...totals,
      /** 不列入积分（S2）时为 true，其余数字不作考核用。 */
      careManaged: z.boolean(),
      lines: z.array(pointLine),
      reasons: z.array(reason),
    }),
  ),
  /** 某年方案里可以申报（bonus）、可以由人提出（deduction）的项目。 */
  items: query(
    ['S6', 'S7'],
    z.strictObject({ year }),
    z.object({ bonus: z.array(itemChoice), deduction: z.array(itemChoice) }),
  ),
  /** 可以请来作证明的人：本支部其余在册的（S8）。 */
  candidates: query(
    ['S8'],
    nothing,
    z.object({ people: z.array(z.object({ memberId: id, name: z.string() })) }),
  ),
  /** 本人申报加分（S6）。错误：CLAIM_REFUSED、CONTENT_REFUSED、MATERIAL_UNREADABLE、MEMBER_UNKNOWN、DATE_IN_FUTURE。 */
  claim: mutation(
    ['S6', 'S8'],
    z.strictObject(claimFields),
    done.extend({ inviteCode: z.string() }),
  ),
  /** 记录员、书记替没有手机的党员申报（纸质等效）。 */
  claimFor: mutation(
    ['S6', 'S8', 'O8'],
    z.strictObject({ ...claimFields, memberId: id }),
    done.extend({ inviteCode: z.string() }),
  ),
  /** 退回或还没认定时，申报人（提出人、代办人）补充材料、证明人、改写事由；退回的随即重新送审。 */
  supplement: mutation(['S6', 'S7'], z.strictObject(supplementFields), done),
  /** 认定之前撤回：加分由本人（代办人），减分由提出人。 */
  withdraw: mutation(
    ['S6', 'S7'],
    z.strictObject({ proposalId: id, reason: paragraph(300) }),
    done,
  ),
  /** 请我证明的事。 */
  asked: query(
    ['S8'],
    nothing,
    z.object({
      items: z.array(
        z.object({
          proposalId: id,
          memberName: z.string(),
          kind: proposalKind,
          title: z.string(),
          happenedOn: day,
          story: z.string(),
          mine: z.enum(['asked', 'confirmed', 'declined']),
          /** 还能不能改：认定之后就不能了。 */
          open: z.boolean(),
        }),
      ),
    }),
  ),
  /** 名册里请到的人，本人证明或不证明（S8）；认定之前可以改。 */
  witness: mutation(
    ['S8'],
    z.strictObject({
      proposalId: id,
      decision: z.enum(['confirm', 'decline'], '请选证明或不证明'),
      text: paragraph(300).optional(),
    }),
    done,
  ),
  /** 从分享链接进来：要证明的是什么。链接失效、已认定都答 INVITATION_OVER。 */
  invitation: query(
    ['S8'],
    z.strictObject({ proposalId: id, code: inviteCode }),
    z.object({
      branchName: z.string(),
      memberName: z.string(),
      title: z.string(),
      happenedOn: day,
      story: z.string(),
      /** 已绑定的党员不用再填姓名、单位。 */
      knownAs: z.string().nullable(),
      mine: z.enum(['none', 'confirmed', 'declined']),
    }),
  ),
  /** 从分享链接证明：群众填姓名、单位，一个微信一次。错误：INVITATION_OVER、WITNESS_REFUSED。 */
  witnessByLink: mutation(
    ['S8'],
    z.strictObject({
      proposalId: id,
      code: inviteCode,
      decision: z.enum(['confirm', 'decline'], '请选证明或不证明'),
      name: line(30).optional(),
      unit: line(60).optional(),
    }),
    z.object({ decision: z.enum(['confirm', 'decline']) }),
  ),
  /** 记录员照书面证明代录一名证明人（没有手机的）；`note` 写明书面证明在哪里。 */
  witnessFor: mutation(
    ['S8', 'O8'],
    z.strictObject({
      proposalId: id,
      memberId: id.optional(),
      name: line(30).optional(),
      unit: line(60).optional(),
      decision: z.enum(['confirm', 'decline'], '请选证明或不证明'),
      note: paragraph(200),
    }),
    done,
  ),
  /** 记录员、书记提出减分（S7）：D16、D17 自动拟记，不在这里提。 */
  propose: mutation(
    ['S7', 'G5'],
    z.strictObject({
      memberId: id,
      item: deductionItem,
      count,
      happenedOn: day,
      story,
      materials,
      /** 所附材料是有权机关的书面认定（D19）。 */
      official: z.boolean('请选是否附有书面认定'),
      witnessIds,
    }),
    done.extend({ inviteCode: z.string() }),
  ),
  /** 一件拟记事项的全部；看得到的人：本人、申报人与提出人、证明人（部分）、书记、记录员、监督员、上级。 */
  proposal: query(['X1', 'S7'], z.strictObject({ proposalId: id, branchId }), proposalDetail),
  /** 本人回应拟记的减分、否决：认可，或申辩。 */
  answer: mutation(
    ['S7', 'G5'],
    z.discriminatedUnion(
      'answer',
      [
        z.strictObject({ answer: z.literal('accept'), proposalId: id }),
        z.strictObject({ answer: z.literal('defend'), proposalId: id, text: paragraph(500) }),
      ],
      '请选认可或申辩',
    ),
    done,
  ),
  /** 记录员替没有手机的党员记下本人的申辩（不能替人认可）；经手人不能是提出人。 */
  answerFor: mutation(
    ['S7', 'G5', 'O8'],
    z.strictObject({ proposalId: id, text: paragraph(500), note: paragraph(200) }),
    done,
  ),
  /** 一年里还没办完的各件（待检查、待证明、待回应、待认定、退回的）。 */
  pending: query(
    ['S7'],
    z.strictObject({ year, branchId }),
    z.object({ items: z.array(pointLine.extend({ memberId: id, memberName: z.string() })) }),
  ),
  /**
   * 审核（S6—S8）：认定、不成立、退回补充（只用于加分申报），写明理由；有申辩的，理由就是答复（G5）。
   * 书记、副书记；他们都须回避时由上级（给 branchId）。错误：OWN_CASE、PROPOSAL_DECIDED、DEFENCE_PENDING、
   * PRESENT_AFTER_ALL、CLAIM_REFUSED、NOT_FOUND。
   */
  decide: mutation(
    ['S6', 'S7', 'S8', 'G5'],
    z.strictObject({
      proposalId: id,
      decision: z.enum(['confirm', 'dismiss', 'return'], '请选认定、不成立或退回补充'),
      reason: paragraph(300),
      branchId,
    }),
    done,
  ),
  /** 冲销一笔已认定的（X2）：写明原因，旧账不动。书记、副书记，不能冲销自己的；上级可以。 */
  reverse: mutation(
    ['X2', 'S9'],
    z.strictObject({ proposalId: id, reason: paragraph(300), branchId }),
    done,
  ),
  /** V2、V3 的预警与证据：只是预警（G3）。 */
  warnings: query(
    ['V2', 'V3', 'G3'],
    z.strictObject({ year }),
    z.object({
      items: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          article: vetoArticle,
          evidence: z.array(z.object({ label: z.string(), meetingId: id.nullable() })),
          reasons: z.array(reason),
          /** 已经启动的否决程序；没有为 null。 */
          proposalId: id.nullable(),
        }),
      ),
    }),
  ),
  /**
   * 启动一票否决程序：凭支委会（不设的凭支部大会）归档纪实里通过的决议；本人即收到通知，可申辩。
   * 错误：VETO_REFUSED、MEMBER_UNKNOWN、CONTENT_REFUSED、MATERIAL_UNREADABLE。
   */
  openVeto: mutation(
    ['S4', 'G3', 'G5'],
    z.strictObject({
      memberId: id,
      article: vetoArticle,
      happenedOn: day,
      story,
      materials,
      meetingId: id,
      /** 纪实里的第几项决议，从 0 起。 */
      resolution: z.int('请选决议').min(0, '请选决议').max(50, '请选决议'),
    }),
    done,
  ),
  /** 一票否决成立与否：须已经民主评议程序（给出那次测评），申辩已答复，并具备该条的要件。 */
  decideVeto: mutation(
    ['S4', 'G3', 'G5'],
    z.strictObject({
      proposalId: id,
      decision: z.enum(['confirm', 'dismiss'], '请选成立或不成立'),
      reason: paragraph(500),
      appraisalId: id.optional(),
      /** 有正当理由（V2、V3）。 */
      justified: z.boolean().optional(),
      /** 经教育仍拒绝交纳（V3）。 */
      refusedAfterEducation: z.boolean().optional(),
      /** 已受处罚或处分（V4）、后果严重（V4）。 */
      punished: z.boolean().optional(),
      seriousConsequence: z.boolean().optional(),
    }),
    done,
  ),
  /** 支部积分表，按名册次序（不排名）。书记、副书记、记录员、监督员；查看留痕。 */
  branch: query(
    ['S9'],
    z.strictObject({ year }),
    z.object({
      year,
      rows: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          ...totals,
          pending: z.number(),
          careManaged: z.boolean(),
        }),
      ),
    }),
  ),
  /** 一名党员一年的账：同“我的积分”。书记、记录员、监督员、上级；查看留痕。 */
  memberLedger: query(
    ['X1', 'S9'],
    z.strictObject({ memberId: id, year, branchId }),
    z.object({
      memberId: id,
      name: z.string(),
      ...totals,
      careManaged: z.boolean(),
      lines: z.array(pointLine),
      reasons: z.array(reason),
    }),
  ),
  /** 征求意愿：提出按关爱管理（S2），或本人自己提出；本人答愿意才作数。 */
  careAsk: mutation(
    ['S2'],
    z.strictObject({ memberId: id, ground: careGround }),
    z.object({ memberId: id }),
  ),
  careApply: mutation(
    ['S2'],
    z.strictObject({ ground: careGround }),
    z.object({ careManaged: z.boolean() }),
  ),
  careAnswer: mutation(['S2'], z.strictObject({ wish }), z.object({ careManaged: z.boolean() })),
  /** 没有手机的，记录员照本人书面意愿登记。 */
  careAnswerFor: mutation(
    ['S2', 'O8'],
    z.strictObject({ memberId: id, wish, note: paragraph(200) }),
    z.object({ memberId: id, careManaged: z.boolean() }),
  ),
  careList: query(
    ['S2'],
    nothing,
    z.object({
      items: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          ground: careGround.nullable(),
          wish: wish.nullable(),
          careManaged: z.boolean(),
          askedAt: instant.nullable(),
          answeredAt: instant.nullable(),
        }),
      ),
    }),
  ),
  /** 与我有关、等着办的（首页用，至多四次往返）。 */
  todo: query(
    ['S7', 'S8', 'G5'],
    nothing,
    z.object({
      /** 请我证明、等我答复的件数。 */
      toWitness: z.number(),
      /** 退回让我补充的。 */
      returned: z.array(z.object({ proposalId: id, title: z.string() })),
      /** 等我回应的减分、否决。 */
      toAnswer: z.array(z.object({ proposalId: id, title: z.string(), until: instant })),
      /** 等我答复愿不愿意按关爱管理。 */
      careAsked: z.boolean(),
      /** 书记、副书记：可以认定的件数；其余为 0。 */
      toDecide: z.number(),
      /** 账对不上（夜间核对发现，X2）：书记、监督员看得到，其余为 0。 */
      mismatches: z.number(),
    }),
  ),
  /** 夜间核对发现的不一致（X2）：账、事项、公示三处各是多少。 */
  mismatches: query(
    ['X2', 'X3'],
    nothing,
    z.object({
      checkedAt: instant.nullable(),
      items: z.array(
        z.object({
          year,
          memberId: id,
          name: z.string(),
          article: articleId,
          what: z.string(),
          expected: z.string(),
          found: z.string(),
          at: instant,
        }),
      ),
    }),
  ),
};
