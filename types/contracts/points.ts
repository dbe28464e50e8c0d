import { mutation, query } from '../contract';
import { articleId, id, instant, paragraph, reason, year } from '../shapes';
import { z } from '../zod';

/** 拟记事项的状态：待本人回应、待认定、已认定、不成立。 */
const proposalState = z.enum(['awaitingAnswer', 'awaitingDecision', 'confirmed', 'dismissed']);

/** 积分明细的一行：分值、条款、事实、证据、经手人、时间（X1）。 */
export const pointLine = z.object({
  id,
  article: articleId,
  title: z.string(),
  /** 正数加分，负数减分。 */
  points: z.number(),
  at: instant,
  state: proposalState,
  /** 证据：活动、签到记录等，可点开。 */
  evidence: z.array(z.object({ label: z.string(), meetingId: id.nullable() })),
  /** 经手人与时间，按先后。 */
  handlers: z.array(
    z.object({ what: z.string(), who: z.string(), at: instant, text: z.string().nullable() }),
  ),
  reasons: z.array(reason),
  /** 申辩期截止（G5）；已回应或已认定为 null。 */
  answerUntil: instant.nullable(),
});
export type PointLine = z.infer<typeof pointLine>;

const schemeRef = z.object({ id: z.string(), title: z.string(), since: z.string() });

/** 积分制百分考核（S1—S8、G5）。 */
export const points = {
  /** 我的积分与每一行的来由。 */
  mine: query(
    ['S3', 'X1'],
    z.strictObject({ year }),
    z.object({
      year,
      scheme: schemeRef,
      base: z.number(),
      bonus: z.number(),
      deduction: z.number(),
      score: z.number(),
      vetoed: z.boolean(),
      /** 不列入积分（S2）时为 true，其余数字不作考核用。 */
      careManaged: z.boolean(),
      lines: z.array(pointLine),
      reasons: z.array(reason),
    }),
  ),
  /** 本人回应拟记事项：认可，或申辩。 */
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
    z.object({ proposalId: id, state: proposalState }),
  ),
  /** 书记、副书记：待认定与待回应的事项。 */
  pending: query(
    ['S7'],
    z.strictObject({ year }),
    z.object({ items: z.array(pointLine.extend({ memberId: id, memberName: z.string() })) }),
  ),
  /** 认定或不认定，写明理由；有申辩的，理由就是对申辩的答复（G5、S7）。 */
  decide: mutation(
    ['S7', 'G5'],
    z.strictObject({
      proposalId: id,
      decision: z.enum(['confirm', 'dismiss'], '请选认定或不认定'),
      reason: paragraph(300),
    }),
    z.object({ proposalId: id, state: proposalState }),
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
          base: z.number(),
          bonus: z.number(),
          deduction: z.number(),
          score: z.number(),
          pending: z.number(),
          careManaged: z.boolean(),
        }),
      ),
    }),
  ),
};
