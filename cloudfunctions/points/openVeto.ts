import { civilDateOf } from '../../rules/calendar/civil';
import { ARTICLES } from '../../rules/law/articles';
import { vetoFiling } from '../../rules/points/vetoFiling';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { refuse } from '../_runtime/refuse';
import { yearClosed } from '../_store/assessments';
import { membersOf } from '../_store/members';
import { carriedResolution } from '../meeting/resolution';
import { proposalsOf } from './ledger/queries';
import { inYear } from './ledger/score';
import { instantOfDay, openProposal } from './openProposal';

/**
 * 启动一票否决程序（S4、G3）：凭支委会（不设的凭支部大会）归档纪实里表决通过的决议；
 * 本人随即看得到，可申辩（G5）。自己的由别人办。
 * 错误：OWN_CASE、MEMBER_UNKNOWN、DATE_IN_FUTURE、NOT_FOUND、VETO_REFUSED、CONTENT_REFUSED、MATERIAL_UNREADABLE。
 */
export const openVeto: Handler<'points', 'openVeto'> = async (input, call) => {
  const { memberId, article, happenedOn, meetingId, resolution } = input;
  if (memberId === call.actor.memberId) return fail('OWN_CASE');
  const eventAt = instantOfDay(happenedOn);
  if (eventAt > call.now) return fail('DATE_IN_FUTURE');
  const { year } = civilDateOf(eventAt);
  const [roster, assessed, own] = await Promise.all([
    membersOf(call.orgId),
    yearClosed(call.orgId, year),
    proposalsOf(memberId),
  ]);
  const subject = roster.find(({ _id }) => _id === memberId);
  if (!subject) return fail('MEMBER_UNKNOWN');
  const repeated = inYear(own, year).some(
    (one) =>
      one.item === article &&
      one.withdrawn === null &&
      one.reversal === null &&
      one.decision?.kind !== 'dismiss',
  );
  const currentYear = civilDateOf(call.now).year;
  const filing = vetoFiling({ article, year, currentYear, assessed, repeated });
  const [reason] = filing.reasons;
  if (!filing.allowed || !reason) return refuse('VETO_REFUSED', filing.reasons);
  const ref = { meetingId, resolution };
  const carried = await carriedResolution(call.orgId, ref, roster, 'VETO_REFUSED');
  if (!carried.ok) return carried;
  return openProposal(call, {
    type: 'points.vetoOpened',
    subject,
    item: article,
    title: ARTICLES[article].summary.replace(/。$/, ''),
    count: 1,
    happenedOn,
    story: input.story,
    materials: input.materials,
    official: false,
    asked: [],
    reason,
    meetingId,
    evidence: `“${carried.value.title}”的决议：${carried.value.content}`,
  });
};
