import { _ } from '../_runtime/cloud';
import { sendSubscribeMessage } from '../_runtime/wechat';
import { isDuplicate } from '../_runtime/transaction';
import type { ReminderDoc } from '../_store/reminders';
import { reminders } from '../_store/reminders';
import { subscriptions } from '../_store/subscriptions';
import type { Due } from './due';
import { messageOf } from './message';
import type { ReminderTemplate } from './templateConfig';

/** 要发的一条。 */
export interface Job {
  readonly id: string;
  readonly due: Due;
  readonly template: ReminderTemplate;
  readonly openid: string;
  readonly subscriptionId: string;
  /** 上一次微信说没发成的那一条；头一次发为 null。 */
  readonly previous: ReminderDoc | null;
}

/** 同时发几条。 */
const AT_ONCE = 8;
/** 本人在微信里拒收，或次数其实已经用完。 */
const REFUSED = 43101;

/**
 * 逐条发出。次序不能乱：先扣一次，再占下编号，然后才发；发之前断了，丢的是这一条，不会发两条。
 * 每条两次往返，一组八条发完一并标记。
 */
export async function deliver(jobs: readonly Job[], now: number): Promise<void> {
  for (let from = 0; from < jobs.length; from += AT_ONCE) {
    const group = jobs.slice(from, from + AT_ONCE);
    const sent = await Promise.all(group.map((job) => deliverOne(job, now)));
    const ids = sent.flatMap((id) => id ?? []);
    if (ids.length > 0) await reminders.updateWhere({ _id: _.in(ids) }, { state: 'sent' });
  }
}

/** 发一条；发出了给回编号，没发、没发成为 null。 */
async function deliverOne(job: Job, now: number): Promise<string | null> {
  if (!(await takeCredit(job))) return null;
  if (!(await claim(job, now))) {
    await giveBack(job);
    return null;
  }
  const errcode = await sendSubscribeMessage(messageOf(job.due, job.template, job.openid));
  if (errcode === 0) return job.id;
  await settleFailure(job, errcode);
  return null;
}

/** 扣一次：没有了、关掉了就不发。两个定时器同时扣，库里逐个来。 */
async function takeCredit({ subscriptionId }: Job): Promise<boolean> {
  const left = { _id: subscriptionId, off: false, credits: _.gte(1) };
  return (await subscriptions.updateWhere(left, { credits: _.inc(-1) })) === 1;
}

async function giveBack({ subscriptionId }: Job): Promise<void> {
  await subscriptions.updateWhere({ _id: subscriptionId }, { credits: _.inc(1) });
}

/** 占下这条的编号：只有一个定时器占得到。再试的，从“没发成”改成“占下”，也只有一个改得成。 */
async function claim({ id, due, previous }: Job, now: number): Promise<boolean> {
  if (previous !== null) {
    const same = { _id: id, state: 'failed', attempts: previous.attempts };
    const change = { state: 'claimed', attempts: _.inc(1), at: now };
    return (await reminders.updateWhere(same, change)) === 1;
  }
  const { memberId, kind } = due;
  const fresh = { memberId, kind, state: 'claimed', attempts: 1, errcode: null, at: now } as const;
  try {
    await reminders.insert({ _id: id, ...fresh });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** 没发成：拒收的次数清零；微信明说没发的还回次数，下次再试；说不清发没发的，不还也不再发。 */
async function settleFailure(job: Job, errcode: number | null): Promise<void> {
  const state = errcode === null ? 'unknown' : errcode === REFUSED ? 'refused' : 'failed';
  await reminders.updateWhere({ _id: job.id }, { state, errcode });
  if (state === 'refused') await subscriptions.update(job.subscriptionId, { credits: 0 });
  if (state === 'failed') await giveBack(job);
}
