import { dutiesOwed } from '../../rules/calendar/dutiesOwed';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import { DUTIES } from '../../rules/schemes/frequencyScheme';
import { FIELDS } from '../../rules/vocabulary';
import { z } from '../../types/zod';
import { command, id, instant } from './command';

const facts = z.strictObject({
  field: z.enum(FIELDS),
  hasCommittee: z.boolean(),
  groupIds: z.array(id).default([]),
  memberIds: z.array(id).default([]),
  records: z.array(
    z.strictObject({ duty: z.enum(DUTIES), at: instant, subjectId: id.nullable().default(null) }),
  ),
  now: instant,
});

/** 本月、本季、本半年、本年还欠什么（M1—M6、M11）。 */
export const calendar = command(facts, ({ field, records, now, ...context }) => {
  const { value, reasons } = dutiesOwed(FREQUENCIES[field], context, records, now);
  return { result: value, reasons };
});
