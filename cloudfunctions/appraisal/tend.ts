import { _ } from '../_runtime/cloud';
import { appraisals, roundIdOf } from '../_store/appraisals';
import { booths, boxes, envelopes } from '../_store/box';
import { meetings } from '../_store/meetings';
import { makeMissingKeys, slotsMade, slotsNeeded } from './registrarKeyring';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** 每 5 分钟照看一次：会前备钥匙，会后清掉晚到的信封和没撤掉的写票处。可以断、可以并发。 */
export async function tend(now: number): Promise<void> {
  await stockKeys(now);
  await sweepLateEnvelopes(now);
  await removeStaleBooths();
}

/** 一次至多造这么多把：每把约四分之一秒，合计远在函数时限之内。 */
const MOST_KEYS = 60;
/** 一次至多看这么多场。 */
const MOST_MEETINGS = 50;
/** 公告之后这么久还没开的会，不再替它造：钥匙放着没有好处，真要开时主持屏照样能造。 */
const ANNOUNCED_WITHIN = 60 * DAY;

/** 给已公告、会还没散的测评造缺的登记密钥（Q10）：两组各一百列约 200 把，二十分钟备齐。 */
async function stockKeys(now: number): Promise<void> {
  const waiting = await appraisals.find(
    { state: 'preparing', announcedAt: _.gte(now - ANNOUNCED_WITHIN) },
    { sort: [['announcedAt', 'asc']], limit: MOST_MEETINGS },
  );
  let left = MOST_KEYS;
  for (const doc of waiting) {
    if (left === 0) return;
    const made = await slotsMade(roundIdOf(doc));
    if (made >= slotsNeeded(doc)) continue;
    const meeting = await meetings.get(doc.meetingId);
    if (!meeting || meeting.state === 'closed') continue;
    const after = await makeMissingKeys(doc, left);
    left = Math.max(0, left - (after - made));
  }
}

/** 关箱这么久之后，途中再慢的一封也该落库了（票箱函数时限 10 秒）。 */
const SETTLED = 10 * MINUTE;

/** 关箱之后才写进库的信封没有回执、不在名单里，留着无用：照关箱时的名单清掉（Q27）。 */
async function sweepLateEnvelopes(now: number): Promise<void> {
  const closed = await appraisals.find(
    { unsweptSince: _.lt(now - SETTLED) },
    { limit: MOST_MEETINGS },
  );
  for (const doc of closed) {
    const roundId = roundIdOf(doc);
    await envelopes.removeWhere({ roundId, _id: _.nin(doc.collectedIds) });
    await appraisals.update(doc._id, { unsweptSince: null });
  }
}

/** 票箱不开着、写票处却还在的（关箱、重来断在半路），撤掉。平时这张表是空的。 */
async function removeStaleBooths(): Promise<void> {
  const all = await booths.find({ roundId: _.gte('') });
  for (const roundId of new Set(all.map((booth) => booth.roundId))) {
    const box = await boxes.get(roundId);
    if (box?.state !== 'open') await booths.removeWhere({ roundId });
  }
}
