import { z } from '../../types/zod';
import type { ReminderKind } from '../../types/contracts/reminder';
import { REMINDER_KINDS } from '../../types/contracts/reminder';

/**
 * 一个已配的消息模板：编号，与“事项、时间、地点”各填进它的哪一格。
 * 每个小程序申请到的模板格子名不同（如 `thing1`、`time2`），所以由部署者写明。
 */
export interface ReminderTemplate {
  readonly kind: ReminderKind;
  readonly id: string;
  readonly title: string;
  readonly time: string;
  /** 没有地点这一格的模板为 null。 */
  readonly place: string | null;
}

const VARIABLES: Readonly<Record<ReminderKind, string>> = {
  event: 'REMINDER_TEMPLATE_EVENT',
  todo: 'REMINDER_TEMPLATE_TODO',
};

const slot = z.string().regex(/^[a-z_]+[0-9]+$/);
const shape = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
  title: slot,
  time: slot,
  place: slot.optional(),
});

/** 这套部署配了的模板：只在这里读环境变量。没配、写错的都当没有，写错的在日志里说明。 */
export function configuredTemplates(): ReminderTemplate[] {
  return REMINDER_KINDS.flatMap((kind) => {
    const text = process.env[VARIABLES[kind]] ?? '';
    if (text === '') return [];
    const parsed = shape.safeParse(jsonOrNull(text));
    if (parsed.success) return [{ kind, ...parsed.data, place: parsed.data.place ?? null }];
    console.warn(`环境变量 ${VARIABLES[kind]} 写得不对，这一种提醒不提供`);
    return [];
  });
}

/** 不是 JSON 的为 null：交给上面的形状检查一并说明。 */
function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    console.warn('环境变量不是 JSON', error instanceof Error ? error.message : String(error));
    return null;
  }
}
