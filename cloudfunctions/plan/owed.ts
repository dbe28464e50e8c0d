import { civilDateOf } from '../../rules/calendar/civil';
import type { DutyProgress } from '../../rules/calendar/dutiesOwed';
import { dutiesOwed } from '../../rules/calendar/dutiesOwed';
import type { RegisterProgress } from '../../rules/organisation/registersOwed';
import { registersOwed } from '../../rules/organisation/registersOwed';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import { SOLID_BRANCH_MEMBERSHIP } from '../../rules/schemes/membership';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { instantOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { planContext, yearFacts } from './facts';
import { fieldOf } from './field';
import { pledgesIn, registerRecords } from './registerRecords';

/** 还欠什么（M1—M6、M11、O11、O14、O15）：全由结束的活动与登记的事算出。 */
export const owed: Handler<'plan', 'owed'> = async ({ on }, call) => {
  const asOf = on === undefined ? call.now : instantOf(on, '12:00');
  const [field, facts] = await Promise.all([
    fieldOf(call.orgId),
    yearFacts(call.orgId, civilDateOf(asOf).year),
  ]);
  if (field === null) return fail('NOT_FOUND', { what: '支部' });
  const { roster, secretaryId, records, entries } = facts;
  const { hasCommittee, groups } = planContext(roster);
  const names = new Map(roster.map((member) => [member._id, member.name]));
  const duties = dutiesOwed(
    FREQUENCIES[field],
    { hasCommittee, groupIds: groups, memberIds: [...names.keys()], secretaryId },
    records,
    asOf,
  );
  const registers = registersOwed(
    SOLID_BRANCH_MEMBERSHIP,
    pledgesIn(entries).filter(({ memberId }) => names.has(memberId)),
    registerRecords(entries),
    asOf,
  );
  const lines = [...duties.value.map(lineOfDuty), ...registers.value.map(lineOfRegister)];
  const isPerson = (subject: unknown) => typeof subject === 'string' && names.has(subject);
  return ok({
    now: call.now,
    branch: lines.filter(({ subject }) => !isPerson(subject)),
    people: lines.flatMap((line) =>
      line.subject !== null && line.owed > 0 && isPerson(line.subject)
        ? [{ ...line, memberId: line.subject, subject: names.get(line.subject) ?? null }]
        : [],
    ),
    reasons: viewReasons(
      [...duties.reasons, ...registers.reasons].filter(({ facts: f }) => !isPerson(f['subjectId'])),
    ),
  });
};

function lineOfDuty({ duty, subjectId, cycle, span, done, owed: left, beyondMost }: DutyProgress) {
  const { from, until } = span;
  return { duty, subject: subjectId, cycle, from, until, done, owed: left, beyondMost };
}

function lineOfRegister({ register, subjectId, cycle, span, done, owed: left }: RegisterProgress) {
  const { from, until } = span;
  return {
    duty: register,
    subject: subjectId,
    cycle,
    from,
    until,
    done,
    owed: left,
    beyondMost: false,
  };
}
