import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import type { Transaction } from '../_runtime/transaction';
import { subscriptionId, subscriptions } from '../_store/subscriptions';
import type { ReminderTemplate } from './templateConfig';
import { configuredTemplates } from './templateConfig';

/** 至多记这么多次：攒得再多也用不完，端上乱报也不会越积越多。 */
const MOST_CREDITS = 9;

/**
 * 记下本人在微信的询问里怎么答的：答应一次记一次（一个模板一次），拒绝的只留痕。
 * 关掉过的，又亲手答应一次，就是要再收，照此打开。错误：REMINDER_TEMPLATE_UNKNOWN。
 */
export const accepted: Handler<'reminder', 'accepted'> = async (input, call) => {
  const configured = configuredTemplates();
  const answers = new Map(input.results.map(({ templateId, result }) => [templateId, result]));
  if ([...answers.keys()].some((id) => !configured.some((template) => template.id === id))) {
    return fail('REMINDER_TEMPLATE_UNKNOWN');
  }
  const asked = configured.filter(({ id }) => answers.has(id));
  const granted = asked.filter(({ id }) => answers.get(id) === 'accept');
  const refused = asked.filter(({ id }) => answers.get(id) !== 'accept');
  const { memberId } = call.actor;
  return mutate(call, call.orgId, async (tx) => {
    const credits: { kind: ReminderTemplate['kind']; credits: number }[] = [];
    for (const template of granted) {
      const total = await grant(memberId, template, call.now, tx);
      credits.push({ kind: template.kind, credits: total });
    }
    return ok({
      output: { credits },
      events: [
        {
          type: 'reminder.answered',
          subject: { memberId },
          payload: {
            accepted: granted.map(({ kind }) => kind),
            refused: refused.map(({ kind }) => kind),
          },
        },
      ],
    });
  });
};

async function grant(
  memberId: string,
  { kind, id: templateId }: ReminderTemplate,
  now: number,
  tx: Transaction,
): Promise<number> {
  const _id = subscriptionId(memberId, kind);
  const held = await subscriptions.get(_id, tx);
  if (!held) {
    const first = { memberId, kind, templateId, credits: 1, off: false, acceptedAt: now };
    await subscriptions.insert({ _id, ...first }, tx);
    return 1;
  }
  const before = held.templateId === templateId ? held.credits : 0;
  const credits = Math.min(MOST_CREDITS, before + 1);
  await subscriptions.update(_id, { templateId, credits, off: false, acceptedAt: now }, tx);
  return credits;
}
