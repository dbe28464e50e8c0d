import { ARTICLE_IDS } from '../rules/law/articleIds';
import {
  EVENT_KINDS,
  FIELDS,
  MEMBER_KINDS,
  POSITIONS,
  SERVICE_STATUSES,
} from '../rules/vocabulary';
import { ROLES } from './roles';
import { z } from './zod';

/** 几个契约共用的形状。 */

export const id = z
  .string('请填编号')
  .regex(/^[A-Za-z0-9_-]{1,96}$/, '编号只能是字母、数字、下划线、短横，最长 96 位');
/** 毫秒时间戳（G2：界面按 Asia/Shanghai 显示）。 */
export const instant = z.int('应为整数毫秒').min(0, '时间不对').max(4_102_444_800_000, '时间不对');
/** 自然日 YYYY-MM-DD。 */
export const day = z.iso.date('日期应写作 2026-01-31');
export const year = z.int('年份应为整数').min(2000, '年份不对').max(2100, '年份不对');
/** 一行字：去掉首尾空白后 1—max 字，不含控制字符。 */
export const line = (max: number) =>
  z
    .string('请填文字')
    .trim()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 字`)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u, '含有不可见字符');
/** 一段话：可换行。 */
export const paragraph = (max: number) =>
  z
    .string('请填文字')
    .trim()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 字`)
    .regex(/^(?:[^\p{Cc}\p{Cf}\p{Cs}]|[\n\r\t])*$/u, '含有不可见字符');
export const personName = line(30);
export const phone = z.string('请填手机号').regex(/^1[3-9]\d{9}$/, '手机号应为 11 位数字');

export const memberKind = z.enum(MEMBER_KINDS, '党员类别不对');
export const serviceStatus = z.enum(SERVICE_STATUSES, '在职状态不对');
export const position = z.enum(POSITIONS, '职务不对');
export const field = z.enum(FIELDS, '行业领域不对');
export const eventKind = z.enum(EVENT_KINDS, '活动种类不对');
export const role = z.enum(ROLES, '角色不对');
export const articleId = z.enum(ARTICLE_IDS);

/** 一条可点开的“为什么”（X1）：规则、条款、事实，与拼好的句子。 */
export const reason = z.object({
  rule: z.string(),
  articles: z.array(articleId),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  sentence: z.string(),
});
export type ReasonView = z.infer<typeof reason>;

/** 空输入：多余字段一律拒绝。 */
export const nothing = z.strictObject({});
