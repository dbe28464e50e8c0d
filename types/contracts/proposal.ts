import {
  BONUS_ITEM_IDS,
  DEDUCTION_ITEM_IDS,
  EVIDENCE_RULES,
  POINT_ITEM_IDS,
  POINT_UNITS,
  VETO_ARTICLES,
} from '../../rules/schemes/pointScheme';
import { articleId, day, id, instant, line, paragraph, reason } from '../shapes';
import { z } from '../zod';

/** 拟记事项（加分申报、减分、一票否决）几处契约共用的形状。 */

export const bonusItem = z.enum(BONUS_ITEM_IDS, '请选加分项目');
export const pointItem = z.enum(POINT_ITEM_IDS, '项目不对');
export const vetoArticle = z.enum(VETO_ARTICLES, '请选是哪一条');

/** 由签到、党费登记自动拟记的减分项目。 */
const AUTOMATIC = ['D16a', 'D16b', 'D17'] as const;
type Deduction = (typeof DEDUCTION_ITEM_IDS)[number];
type ByHand = Exclude<Deduction, (typeof AUTOMATIC)[number]>;

const isByHand = (item: Deduction): item is ByHand =>
  !(AUTOMATIC as readonly Deduction[]).includes(item);

/** 由人提出的减分项目：自动拟记的不在此列。 */
export const DEDUCTION_BY_HAND: readonly ByHand[] = DEDUCTION_ITEM_IDS.filter(isByHand);
export const deductionItem = z.enum(DEDUCTION_BY_HAND, '请选减分项目');

/**
 * 走到了哪一步：
 * checking 等内容安全检查；gathering 证据还不够（没有材料，证明人不足）；
 * awaitingAnswer 等本人回应（减分、否决，G5）；awaitingDecision 可以认定；
 * returned 退回补充；withdrawn 已撤回；confirmed 已认定；dismissed 不成立；reversed 认定后已冲销。
 */
export const PROPOSAL_STATES = [
  'checking',
  'gathering',
  'awaitingAnswer',
  'awaitingDecision',
  'returned',
  'withdrawn',
  'confirmed',
  'dismissed',
  'reversed',
] as const;
export const proposalState = z.enum(PROPOSAL_STATES);
export type ProposalState = z.infer<typeof proposalState>;

export const proposalKind = z.enum(['bonus', 'deduction', 'veto']);
export type ProposalKind = z.infer<typeof proposalKind>;

/** 端上先传到 points/incoming/ 的文件：照片（jpg、png）或 pdf。服务器另存后即删。 */
export const incomingMaterial = z.strictObject({
  file: z.string('请添加材料').max(300, '文件编号不对'),
  name: line(60),
});
export const materials = z.array(incomingMaterial).max(6, '材料至多 6 份');
export const witnessIds = z.array(id).max(6, '证明人至多 6 名');
export const story = paragraph(500);
export const count = z.int('次数应为整数').min(1, '至少 1 次').max(50, '次数太多，请分开报');
/** 邀请证明的码：随分享链接走，知道它才能证明。 */
export const inviteCode = z.string('缺少邀请码').regex(/^[A-Za-z0-9_-]{16,40}$/, '邀请码不对');

/** 已存好的材料；`url` 是临时网址，图片可直接显示。 */
export const material = z.object({
  name: z.string(),
  url: z.string().nullable(),
  image: z.boolean(),
});

/** 一名证明人（S8）。群众只有姓名、单位；`byPaper` 是记录员照书面证明代录的。 */
export const witness = z.object({
  witnessId: id,
  name: z.string(),
  unit: z.string().nullable(),
  state: z.enum(['asked', 'confirmed', 'declined']),
  byPaper: z.boolean(),
  at: instant.nullable(),
});
export type WitnessView = z.infer<typeof witness>;

/** 积分账的一行：分值、条款、事实、证据、经手人、时间（X1）。 */
export const pointLine = z.object({
  id,
  kind: proposalKind,
  article: articleId,
  title: z.string(),
  /** 正数加分，负数减分；一票否决为 0。 */
  points: z.number(),
  at: instant,
  state: proposalState,
  /** 证据：活动、签到记录等，可点开。 */
  evidence: z.array(z.object({ label: z.string(), meetingId: id.nullable() })),
  /** 经手人与时间，按先后；证明、退回、申辩、认定、冲销都在里面。 */
  handlers: z.array(
    z.object({ what: z.string(), who: z.string(), at: instant, text: z.string().nullable() }),
  ),
  reasons: z.array(reason),
  /** 申辩期截止（G5）；不在等本人回应时为 null。 */
  answerUntil: instant.nullable(),
});
export type PointLine = z.infer<typeof pointLine>;

/** 一件拟记事项的全部（X1）。证明人只看得到事由，看不到别的证明人与申辩。 */
export const proposalDetail = z.object({
  line: pointLine,
  memberId: id,
  memberName: z.string(),
  count: z.number(),
  happenedOn: day.nullable(),
  story: z.string().nullable(),
  materials: z.array(material),
  official: z.boolean(),
  witnesses: z.array(witness),
  /** 给申报人、提出人分享用；别人看是 null。 */
  inviteCode: z.string().nullable(),
  /** 退回补充时写明缺什么。 */
  returnedFor: z.string().nullable(),
  /** 同一项目、同一日期、文字相近的别的申报：只给审核人看，是不是同一件事由人定。 */
  similar: z.array(z.object({ proposalId: id, title: z.string(), on: day, by: z.string() })),
  /** 此刻你能办的事。 */
  may: z.object({
    answer: z.boolean(),
    withdraw: z.boolean(),
    supplement: z.boolean(),
    witness: z.boolean(),
    decide: z.boolean(),
    reverse: z.boolean(),
  }),
  /** 现在认定还缺什么、为什么不能由你认定（S6—S8、G5）；都齐了是空的。 */
  blocked: z.array(reason),
  /** 内容检查建议人工细看。 */
  lookClosely: z.boolean(),
});
export type ProposalDetail = z.infer<typeof proposalDetail>;

/** 申报表上可选的一项。 */
export const itemChoice = z.object({
  item: pointItem,
  article: articleId,
  title: z.string(),
  unit: z.enum(POINT_UNITS),
  points: z.number(),
  evidence: z.enum(EVIDENCE_RULES),
});
