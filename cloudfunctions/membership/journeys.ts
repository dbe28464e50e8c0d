import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Call } from '../_runtime/call';
import type { EventType } from '../_runtime/journal';
import { mutate } from '../_runtime/mutate';
import type { Transaction } from '../_runtime/transaction';
import { members } from '../_store/members';
import type { Journey, MobilityDoc } from '../_store/mobility';
import { journeyOf, mobilities, mobilityId } from '../_store/mobility';

type Reported = Output<'membership', 'mobileReport'>;
type Dated = Output<'membership', 'mobileContact'>;

/** 离开之前报告的几项。 */
export type Departure = Pick<
  Journey,
  'leftOn' | 'expectedReturnOn' | 'destination' | 'contact' | 'reason'
>;

/**
 * 流动前报告（O12）：名册随之标为流动。去向与联系方式不进事件账（X4）。
 * 错误：DATE_ORDER、MEMBER_UNKNOWN、MOBILE_AWAY。
 */
export function reportDeparture(
  call: Call,
  memberId: string,
  departure: Departure,
): Promise<Result<Reported>> {
  const { leftOn, expectedReturnOn } = departure;
  if (expectedReturnOn !== null && expectedReturnOn < leftOn) {
    return Promise.resolve(fail('DATE_ORDER', { what: '预计返回日期不能早于离开日期' }));
  }
  return mutate<Reported>(call, call.orgId, async (tx) => {
    const doc = await ownDoc(call, memberId, tx);
    if (!doc.ok) return doc;
    if (journeyOf(doc.value)) return fail('MOBILE_AWAY');
    const journey: Journey = {
      ...departure,
      returnedOn: null,
      memberContactOn: null,
      branchContactOn: null,
    };
    const before = doc.value;
    if (before)
      await mobilities.update(before._id, { journeys: [...before.journeys, journey] }, tx);
    else {
      const _id = mobilityId(memberId);
      await mobilities.insert({ _id, branchId: call.orgId, memberId, journeys: [journey] }, tx);
    }
    await members.update(memberId, { mobile: true, updatedAt: call.now }, tx);
    return ok({
      output: { memberId, leftOn },
      events: [eventOf('membership.left', memberId, { leftOn, expectedReturnOn })],
    });
  });
}

/** 联系一次（O12）；`side` 是哪一头。错误：DATE_IN_FUTURE、MEMBER_UNKNOWN、MOBILE_NOT_AWAY。 */
export function recordContact(
  call: Call,
  memberId: string,
  side: 'member' | 'branch',
  on: string,
  contact: string | undefined,
): Promise<Result<Dated>> {
  const key = side === 'member' ? 'memberContactOn' : 'branchContactOn';
  return changeJourney(call, memberId, on, (journey) => ({
    changed: {
      ...journey,
      [key]: (journey[key] ?? '') > on ? journey[key] : on,
      ...(contact === undefined ? {} : { contact }),
    },
    event: eventOf('membership.contacted', memberId, { on, side }),
  }));
}

/** 返回（O12）：名册随之去掉流动。错误：DATE_IN_FUTURE、DATE_ORDER、MEMBER_UNKNOWN、MOBILE_NOT_AWAY。 */
export function recordReturn(call: Call, memberId: string, on: string): Promise<Result<Dated>> {
  return changeJourney(call, memberId, on, (journey) => ({
    changed: { ...journey, returnedOn: on },
    event: eventOf('membership.returned', memberId, { on }),
  }));
}

function changeJourney(
  call: Call,
  memberId: string,
  on: string,
  change: (journey: Journey) => { changed: Journey; event: ReturnType<typeof eventOf> },
): Promise<Result<Dated>> {
  if (on > dayOf(call.now)) return Promise.resolve(fail('DATE_IN_FUTURE'));
  return mutate<Dated>(call, call.orgId, async (tx) => {
    const doc = await ownDoc(call, memberId, tx);
    if (!doc.ok) return doc;
    const journey = journeyOf(doc.value);
    if (!doc.value || !journey) return fail('MOBILE_NOT_AWAY');
    if (on < journey.leftOn) return fail('DATE_ORDER', { what: '日期不能早于离开的日期' });
    const { changed, event } = change(journey);
    const journeys = [...doc.value.journeys.slice(0, -1), changed];
    await mobilities.update(doc.value._id, { journeys }, tx);
    if (changed.returnedOn !== null) {
      await members.update(memberId, { mobile: false, updatedAt: call.now }, tx);
    }
    return ok({ output: { memberId, on }, events: [event] });
  });
}

/** 本支部这名党员的流动记录；不在本支部的不办。 */
async function ownDoc(
  call: Call,
  memberId: string,
  tx: Transaction,
): Promise<Result<MobilityDoc | null>> {
  const member = await members.get(memberId, tx);
  if (!member?.active || member.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  return ok(await mobilities.get(mobilityId(memberId), tx));
}

function eventOf(
  type: Extract<EventType, `membership.${string}`>,
  memberId: string,
  payload: Readonly<Record<string, unknown>>,
) {
  return { type, subject: { memberId }, payload };
}
