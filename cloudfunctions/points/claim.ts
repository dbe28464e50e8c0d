import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { fileClaim } from './fileClaim';

/**
 * 本人申报加分（S6）：附材料，或请证明人。
 * 错误：DATE_IN_FUTURE、MEMBER_UNKNOWN、CLAIM_REFUSED、CONTENT_REFUSED、MATERIAL_UNREADABLE。
 */
export const claim: Handler<'points', 'claim'> = async (input, call) =>
  call.actor.branchId === null
    ? fail('MEMBER_UNKNOWN')
    : fileClaim(call, 'points.claimed', call.actor.member, { ...input, official: false });
