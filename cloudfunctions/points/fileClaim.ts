import { civilDateOf } from '../../rules/calendar/civil';
import { claimFiling } from '../../rules/points/claimFiling';
import type { PointItemId } from '../../rules/schemes/pointScheme';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import type { Call } from '../_runtime/call';
import { refuse } from '../_runtime/refuse';
import { yearClosed } from '../_store/assessments';
import type { MemberDoc } from '../_store/members';
import type { Incoming } from './materials';
import type { Opened } from './openProposal';
import { instantOfDay, openProposal } from './openProposal';
import { peopleIn } from './people';
import { pointSchemeAt } from './scheme';

/** 提出一件加分或减分要写的。 */
export interface Filing {
  readonly item: PointItemId;
  readonly count: number;
  readonly happenedOn: string;
  readonly story: string;
  readonly materials: Incoming;
  readonly witnessIds: readonly string[];
  readonly official: boolean;
}

/**
 * 提出一件加分申报或减分（S6、S7）：照规则看能不能提出，证明人须在册，然后写下。
 * 错误：DATE_IN_FUTURE、MEMBER_UNKNOWN、CLAIM_REFUSED、CONTENT_REFUSED、MATERIAL_UNREADABLE。
 */
export async function fileClaim(
  call: Call,
  type: 'points.claimed' | 'points.proposed',
  subject: Pick<MemberDoc, '_id' | 'name' | 'careManaged'>,
  filing: Filing,
): Promise<Result<Opened>> {
  const eventAt = instantOfDay(filing.happenedOn);
  if (eventAt > call.now) return fail('DATE_IN_FUTURE');
  const { year } = civilDateOf(eventAt);
  const [asked, assessed] = await Promise.all([
    peopleIn(call.orgId, filing.witnessIds),
    yearClosed(call.orgId, year),
  ]);
  if (!asked.ok) return asked;
  const permission = claimFiling(
    {
      item: filing.item,
      count: filing.count,
      subjectId: subject._id,
      filerId: call.actor.memberId,
      careManaged: subject.careManaged,
      year,
      currentYear: civilDateOf(call.now).year,
      assessed,
      witnessIds: filing.witnessIds,
      official: filing.official,
    },
    pointSchemeAt(eventAt),
  );
  const [reason] = permission.reasons;
  if (!permission.allowed || !reason) return refuse('CLAIM_REFUSED', permission.reasons);
  return openProposal(call, { ...filing, type, subject, asked: asked.value, reason });
}
