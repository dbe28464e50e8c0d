import { CONSENT_VERSION } from '../../types/consent';
import { _ } from '../_runtime/cloud';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import type { ReminderDoc } from '../_store/reminders';
import { reminderId, reminders } from '../_store/reminders';
import type { SubscriptionDoc } from '../_store/subscriptions';
import { subscriptionId, subscriptions } from '../_store/subscriptions';
import type { Job } from './deliver';
import { deliver } from './deliver';
import type { Due } from './due';
import { SOURCES } from './sources';
import type { ReminderTemplate } from './templateConfig';
import { configuredTemplates } from './templateConfig';
import { isWaking } from './timing';

const DAY = 86_400_000;
/** 发过的提醒留多久。 */
const KEPT = 90 * DAY;
/** 一批看多少份订阅。 */
const BATCH = 400;
/** 一次至多发多少条：发不完的，十分钟后接着发。 */
const MOST = 400;
/** 微信说没发成的，连同头一次至多发几次。 */
const ATTEMPTS = 3;

/**
 * 每 10 分钟：由事实算出此刻该提醒谁、什么，没发过的发出去。不靠谁记得排队；可以断、可以并发。
 * 只看还有次数的订阅，一批四百份，一批的往返至多六次，另加每条两次。
 */
export async function remind(now: number): Promise<void> {
  await reminders.removeWhere({ at: _.lt(now - KEPT) });
  const templates = configuredTemplates();
  if (templates.length === 0) return;
  let after = '';
  for (let left = MOST; left > 0;) {
    const batch = await subscriptions.find(
      { off: false, credits: _.gte(1), _id: _.gt(after) },
      { sort: [['_id', 'asc']], limit: BATCH },
    );
    const jobs = await jobsOf(batch, templates, now);
    await deliver(jobs.slice(0, left), now);
    left -= jobs.length;
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    after = last._id;
  }
}

/** 一批订阅 → 要发的：同一个人先发先到的事。 */
async function jobsOf(
  batch: readonly SubscriptionDoc[],
  templates: readonly ReminderTemplate[],
  now: number,
): Promise<Job[]> {
  const usable = new Map(
    batch
      .filter((held) => templates.some(({ id }) => id === held.templateId))
      .map((held) => [held._id, held]),
  );
  if (usable.size === 0) return [];
  const audience = await audienceOf([...usable.values()]);
  if (audience.length === 0) return [];
  const found = await Promise.all(SOURCES.map((source) => source(audience, now)));
  const waking = isWaking(now);
  const wanted = found
    .flat()
    .filter((due) => waking || due.urgent === true)
    .sort((a, b) => a.at - b.at);
  const openids = new Map(audience.map(({ _id, openid }) => [_id, openid]));
  const jobs = wanted.flatMap((due): Omit<Job, 'previous'>[] => {
    const held = usable.get(subscriptionId(due.memberId, due.kind));
    const template = templates.find(({ kind }) => kind === due.kind);
    const openid = openids.get(due.memberId) ?? null;
    if (!held || !template || openid === null || alreadyKnown(due, held)) return [];
    const id = reminderId(due.key, due.memberId);
    return [{ id, due, template, openid, subscriptionId: held._id }];
  });
  return unsent(jobs);
}

/** 能收提醒的人：在册、绑着微信、没有撤回同意（X4）。 */
async function audienceOf(held: readonly SubscriptionDoc[]): Promise<MemberDoc[]> {
  const ids = [...new Set(held.map(({ memberId }) => memberId))];
  const found = await members.find({ _id: _.in(ids), active: true });
  return found.filter(
    ({ openid, consent }) => openid !== null && consent?.version === CONSENT_VERSION,
  );
}

function alreadyKnown({ knownAfter }: Due, { acceptedAt }: SubscriptionDoc): boolean {
  return knownAfter !== undefined && acceptedAt > knownAfter;
}

/** 去掉发过的；微信说没发成、次数没用完的留着再试。 */
async function unsent(jobs: readonly Omit<Job, 'previous'>[]): Promise<Job[]> {
  if (jobs.length === 0) return [];
  const before = new Map<string, ReminderDoc>();
  for (let from = 0; from < jobs.length; from += BATCH) {
    const ids = jobs.slice(from, from + BATCH).map(({ id }) => id);
    for (const doc of await reminders.find({ _id: _.in(ids) })) before.set(doc._id, doc);
  }
  return jobs.flatMap((job) => {
    const previous = before.get(job.id) ?? null;
    const again = previous?.state === 'failed' && previous.attempts < ATTEMPTS;
    return previous === null || again ? [{ ...job, previous }] : [];
  });
}
