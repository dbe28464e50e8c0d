import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { subscriptionsOf } from '../_store/subscriptions';
import { configuredTemplates } from './templateConfig';

/** 配了哪几种提醒、本人各还能收几次。没有配的不出现；一种没配就不查库。 */
export const templates: Handler<'reminder', 'templates'> = async (_input, call) => {
  const configured = configuredTemplates();
  if (configured.length === 0) return ok({ templates: [] });
  const mine = await subscriptionsOf(call.actor.memberId);
  return ok({
    templates: configured.map(({ kind, id: templateId }) => {
      const held = mine.find((doc) => doc.kind === kind && doc.templateId === templateId);
      return { kind, templateId, credits: held?.credits ?? 0, off: held?.off ?? false };
    }),
  });
};
