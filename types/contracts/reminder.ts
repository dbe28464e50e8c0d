import { mutation, query } from '../contract';
import { nothing } from '../shapes';
import { z } from '../zod';

/** 提醒用的消息模板：活动、待办。一种在微信公众平台申请一个模板。 */
export const REMINDER_KINDS = ['event', 'todo'] as const;
export const reminderKind = z.enum(REMINDER_KINDS);
export type ReminderKind = z.infer<typeof reminderKind>;

/** 微信的模板编号。 */
const templateId = z.string('请给模板编号').regex(/^[A-Za-z0-9_-]{1,80}$/, '模板编号不对');

/** 本人在一种提醒上的情况：还能收几次、关没关。 */
const standing = z.object({
  kind: reminderKind,
  templateId: z.string(),
  /** 答应过、还没有用掉的次数：微信的一次性订阅，答应一次只能发一条。 */
  credits: z.number(),
  off: z.boolean(),
});
export type ReminderStanding = z.infer<typeof standing>;

/** 微信订阅消息提醒：只是多一个提醒，首页“今天要我做什么”不靠它。 */
export const reminder = {
  /** 这套部署配了哪几种提醒、本人各还能收几次；一种没配就不给，界面不出按钮。 */
  templates: query(['X4'], nothing, z.object({ templates: z.array(standing) })),
  /** 本人在微信的询问里怎么答的：答应一次记一次。 */
  accepted: mutation(
    ['X4', 'X5'],
    z.strictObject({
      results: z
        .array(
          z.strictObject({
            templateId,
            result: z.enum(['accept', 'reject', 'ban', 'filter'], '答复不对'),
          }),
        )
        .min(1, '没有答复')
        .max(5, '一次至多 5 个模板'),
    }),
    z.object({ credits: z.array(z.object({ kind: reminderKind, credits: z.number() })) }),
  ),
  /** 关掉或再打开提醒。 */
  settings: mutation(['X4'], z.strictObject({ off: z.boolean() }), z.object({ off: z.boolean() })),
};
