import type { EventKind } from '../../rules/vocabulary';
import { hasCommittee } from '../../rules/organisation/hasCommittee';
import { vetoResolution } from '../../rules/points/vetoResolution';
import { SOLID_BRANCH_ORGANISATION } from '../../rules/schemes/organisation';
import type { ErrorCode } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import { refuse } from '../_runtime/refuse';
import { meetingIn } from '../_store/meetings';
import type { MemberDoc } from '../_store/members';
import { records } from '../_store/records';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';
import { judgedResolutions } from './recordContent';

/** 一项算数的决议：哪次会、第几项、写的什么。 */
export interface CarriedResolution {
  readonly meetingId: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly heldAt: number;
  readonly resolution: number;
  readonly content: string;
}

/** 支部设没有设支委会（O2）：照名册上的职务数。 */
export function committeeIn(roster: readonly Pick<MemberDoc, 'position'>[]): boolean {
  return hasCommittee(
    roster.map(({ position }) => position),
    SOLID_BRANCH_ORGANISATION,
  );
}

/**
 * 凭哪一项决议（S4、S9、O2）：支委会（不设的、也可以是支部大会）归档纪实里表决通过的一项。三次往返。
 * 错误：NOT_FOUND（没有这次会、没有这一项）；不算数的用 `code`，写明每一处。
 */
export async function carriedResolution(
  orgId: string,
  ref: { readonly meetingId: string; readonly resolution: number },
  roster: readonly Pick<MemberDoc, 'position'>[],
  code: ErrorCode,
): Promise<Result<CarriedResolution>> {
  const { meetingId, resolution } = ref;
  const [meeting, record, checkIns] = await Promise.all([
    meetingIn(orgId, meetingId),
    records.get(meetingId),
    checkInsOf(meetingId),
  ]);
  if (!meeting || record?.branchId !== orgId) return fail('NOT_FOUND', { what: '这次会议的纪实' });
  const judged = judgedResolutions(record.content, headcountOf(meeting, checkIns));
  const chosen = judged[resolution];
  if (!chosen) return fail('NOT_FOUND', { what: '这项决议' });
  const verdict = vetoResolution({
    hasCommittee: committeeIn(roster),
    kind: meeting.kind,
    frozen: meeting.recordState === 'frozen',
    passed: chosen.passed,
  });
  if (!verdict.allowed) return refuse(code, verdict.reasons);
  const { title, kind, startsAt: heldAt } = meeting;
  return ok({ meetingId, title, kind, heldAt, resolution, content: chosen.content });
}
