import type { Exemption } from '../../rules/quorum/exemption';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { change } from './change';
import { wrongState } from './refuse';

const pendingIn = (list: readonly Exemption[]): number =>
  list.filter((item) => item.confirmedAt === null).length;

/** 支委会申请某名正式党员不计入应到（Q3）。错误：NOT_FOUND、APPRAISAL_WRONG_STATE。 */
export const exempt: Handler<'appraisal', 'exempt'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
    const { memberId, ground } = input;
    if (doc.state !== 'preparing') return wrongState(doc.state);
    if (!doc.voters.some(({ id }) => id === memberId)) {
      return fail('NOT_FOUND', { what: '这名正式党员' });
    }
    const others = doc.exemptions.filter((item) => item.memberId !== memberId);
    const asked: Exemption = { memberId, ground, appliedBy: 'branchCommittee', confirmedAt: null };
    const exemptions = [...others, asked];
    return ok({
      changes: { exemptions },
      output: { pending: pendingIn(exemptions) },
      type: 'appraisal.exemptionRequested',
      payload: { memberId, ground },
    });
  });

/**
 * 本人申请不计入应到（Q3），上级确认才生效。已经有人替他申请过、情形相同的，照旧（确认过的仍算确认）。
 * 错误：NOT_FOUND、APPRAISAL_WRONG_STATE。
 */
export const applyExemption: Handler<'appraisal', 'applyExemption'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
    const { memberId } = call.actor;
    const { ground } = input;
    if (doc.state !== 'preparing') return wrongState(doc.state);
    if (!doc.voters.some(({ id }) => id === memberId)) {
      return fail('NOT_FOUND', { what: '这名正式党员' });
    }
    const earlier = doc.exemptions.find((item) => item.memberId === memberId);
    const asked: Exemption = { memberId, ground, appliedBy: 'self', confirmedAt: null };
    const kept = earlier?.ground === ground ? earlier : asked;
    const others = doc.exemptions.filter((item) => item.memberId !== memberId);
    return ok({
      changes: { exemptions: [...others, kept] },
      output: { confirmed: kept.confirmedAt !== null },
      type: 'appraisal.exemptionRequested',
      payload: { memberId, ground, appliedBy: kept.appliedBy },
    });
  });

/** 上级确认（Q3）：确认之前不减应到，会后补的不算。错误：EXEMPTION_UNKNOWN。 */
export const confirmExemption: Handler<'appraisal', 'confirmExemption'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
    if (doc.state !== 'preparing') return wrongState(doc.state);
    if (!doc.exemptions.some((item) => item.memberId === input.memberId)) {
      return fail('EXEMPTION_UNKNOWN');
    }
    const exemptions = doc.exemptions.map((item) =>
      item.memberId === input.memberId
        ? { ...item, confirmedAt: item.confirmedAt ?? call.now }
        : item,
    );
    return ok({
      changes: { exemptions },
      output: { pending: pendingIn(exemptions) },
      type: 'appraisal.exemptionConfirmed',
      payload: { memberId: input.memberId },
    });
  });
