import { mutation, query } from '../contract';
import {
  day,
  field,
  id,
  instant,
  line,
  memberKind,
  nothing,
  paragraph,
  personName,
  phone,
  position,
  role,
  serviceStatus,
} from '../shapes';
import { z } from '../zod';
import { reminderKind } from './reminder';

const branchRef = z.object({ branchId: id, name: z.string(), field });

export const memberView = z.object({
  memberId: id,
  name: z.string(),
  kind: memberKind,
  serviceStatus,
  position,
  group: z.string().nullable(),
  mobile: z.boolean(),
  careManaged: z.boolean(),
  joinedOn: day.nullable(),
  roles: z.array(role),
});
export type MemberView = z.infer<typeof memberView>;

const session = z.object({
  /** unbound 未绑定；pending 等书记确认；rejected 被退回；bound 已绑定。 */
  state: z.enum(['unbound', 'pending', 'rejected', 'bound']),
  rejectedReason: z.string().nullable(),
  consent: z.object({
    required: z.string(),
    granted: z.string().nullable(),
    grantedAt: instant.nullable(),
  }),
  /** 同意之前为 null：不出示任何个人信息（X4）。 */
  me: memberView.nullable(),
  branch: branchRef.nullable(),
  /** 在上级党组织任职时，所任的组织。 */
  superior: z.object({ orgId: id, name: z.string() }).nullable(),
});

const rosterRow = z.object({
  /** Excel 里的行号，从 1 数，含表头。 */
  row: z.number(),
  outcome: z.enum(['create', 'update', 'same', 'error']),
  name: z.string(),
  changes: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
  errors: z.array(z.object({ column: z.string(), message: z.string() })),
});
export type RosterRow = z.infer<typeof rosterRow>;

/** 党员、身份绑定、同意、名册（O6、O10、X4）。 */
export const member = {
  /** 我是谁、到了哪一步。 */
  session: query(['O6'], nothing, session),
  /**
   * 绑定身份：`phoneCode` 是微信手机号组件给的凭证，核到名册即绑定；
   * 对不上或手填的，凭支部码交书记确认。
   */
  bind: mutation(
    ['O10', 'X4'],
    z
      .strictObject({
        name: personName,
        phone: phone.optional(),
        phoneCode: line(256).optional(),
        branchCode: line(16).optional(),
      })
      .refine((given) => given.phone !== undefined || given.phoneCode !== undefined, {
        path: ['phone'],
        message: '请填手机号',
      }),
    z.object({ state: z.enum(['bound', 'pending']) }),
  ),
  /** 书记：待确认的绑定申请。 */
  pendingBindings: query(
    ['O10'],
    nothing,
    z.object({
      bindings: z.array(
        z.object({
          bindingId: id,
          name: z.string(),
          phone: z.string(),
          requestedAt: instant,
          /** 名册里姓名或手机号相近、尚未绑定的人。 */
          candidates: z.array(
            z.object({
              memberId: id,
              name: z.string(),
              phone: z.string(),
              match: z.enum(['name', 'phone', 'both']),
            }),
          ),
        }),
      ),
    }),
  ),
  /** 书记：确认（对到名册里哪一位）或退回。 */
  decideBinding: mutation(
    ['O10'],
    z.discriminatedUnion(
      'decision',
      [
        z.strictObject({ decision: z.literal('accept'), bindingId: id, memberId: id }),
        z.strictObject({ decision: z.literal('reject'), bindingId: id, reason: paragraph(200) }),
      ],
      '请选确认或退回',
    ),
    z.object({ bindingId: id, state: z.enum(['bound', 'rejected']) }),
  ),
  /** 单独同意或撤回同意（X4）。 */
  consent: mutation(
    ['X4'],
    z.strictObject({ version: line(20), granted: z.boolean('请选同意或不同意') }),
    z.object({ granted: z.boolean(), version: z.string() }),
  ),
  /** 本人数据：名册项与全部关于本人的记录，可导出（X4）。 */
  myData: query(
    ['X4'],
    nothing,
    z.object({
      me: memberView.extend({ phone: z.string().nullable() }),
      entries: z.array(
        z.object({ at: instant, type: z.string(), summary: z.string(), by: z.string() }),
      ),
      /** 微信提醒：答应过几次、发过哪些（不存内容，90 天）。 */
      reminders: z.object({
        subscriptions: z.array(
          z.object({ kind: reminderKind, credits: z.number(), off: z.boolean() }),
        ),
        sent: z.array(z.object({ at: instant, kind: reminderKind, state: z.string() })),
      }),
    }),
  ),
  /** 名册逐行预览：不改动任何数据，预览留 1 小时。 */
  previewRoster: query(
    ['O6', 'O10'],
    z.strictObject({ fileId: line(400), branchId: id.optional() }),
    z.object({
      previewId: id,
      rows: z.array(rosterRow),
      counts: z.object({
        create: z.number(),
        update: z.number(),
        same: z.number(),
        error: z.number(),
      }),
      /** 名册里有、文件里没有的人：不会删，只提示核对。 */
      missing: z.array(z.object({ memberId: id, name: z.string() })),
    }),
  ),
  /** 按预览提交；有错误行不能提交，预览后名册变了要重来。 */
  commitRoster: mutation(
    ['O10'],
    z.strictObject({ previewId: id, branchId: id.optional() }),
    z.object({ created: z.number(), updated: z.number() }),
  ),
  /** 支部名册（书记、副书记、记录员、监督员；上级须给 branchId）。查看留痕。 */
  roster: query(
    ['O10'],
    z.strictObject({ branchId: id.optional() }),
    z.object({
      branch: branchRef.extend({ code: z.string() }),
      members: z.array(memberView.extend({ phone: z.string().nullable(), bound: z.boolean() })),
    }),
  ),
};
