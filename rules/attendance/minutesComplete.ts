/** M7：活动纪实要写全哪些内容。 */
import type { Permission } from '../result';

/** 纪实必备的内容；影像可选，不在其列。 */
export const MINUTE_FIELDS = [
  'time',
  'place',
  'theme',
  'chair',
  'speakers',
  'attendance',
  'record',
  'resolutions',
] as const;
export type MinuteField = (typeof MINUTE_FIELDS)[number];

/**
 * 一次活动的纪实能不能归档（M7）：必备内容逐项已填（没有发言人、决议的，须明确写“无”，也算已填）。
 * 不全时只列出缺哪几项，按手册的次序。
 */
export const minutesComplete = (filled: ReadonlySet<MinuteField>): Permission => {
  const missing = MINUTE_FIELDS.filter((field) => !filled.has(field));
  return {
    allowed: missing.length === 0,
    reasons: [
      {
        rule: 'attendance/minutesComplete',
        articles: ['M7'],
        code: missing.length === 0 ? 'attendance.minutesComplete' : 'attendance.minutesMissing',
        facts: { missing: missing.join(',') },
      },
    ],
  };
};
