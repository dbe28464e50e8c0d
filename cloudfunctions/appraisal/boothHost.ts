import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import type { BoothDoc } from '../_store/box';
import { boothId, booths, boxes } from '../_store/box';
import { unknownAppraisal, wrongState } from './refuse';

/** 一处正开着的写票处。 */
export interface OpenBooth {
  readonly roundId: string;
  readonly manifestDigest: string;
  /** 轮换码、平板码的密钥。 */
  readonly key: string;
  /** 一共设了几处。 */
  readonly booths: number;
  readonly booth: BoothDoc;
}

type Allowed = (doc: AppraisalDoc, call: Call) => boolean;

/** 主持的人（书记、副书记、记录员），或大会推选的监票人、计票人（Q12）。 */
export const hostOrElected: Allowed = ({ scrutineerIds, tellerIds }, { roles, actor }) =>
  roles.some((role) => ['secretary', 'deputySecretary', 'recorder'].includes(role)) ||
  [...scrutineerIds, ...tellerIds].includes(actor.memberId);

/** 大会推选的计票人（Q12）。 */
export const electedTeller: Allowed = ({ tellerIds }, { actor }) =>
  tellerIds.includes(actor.memberId);

/**
 * 这次测评正开着的第 `number` 处写票处；`who` 是不许时告诉他该由谁办。
 * 错误：NOT_FOUND（别的支部的测评、没有这一处）、FORBIDDEN、APPRAISAL_WRONG_STATE。
 */
export async function openBoothOf(
  call: Call,
  input: { readonly appraisalId: string; readonly booth: number },
  allowed: Allowed,
  who: string,
): Promise<Result<OpenBooth>> {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  if (!allowed(doc, call)) return fail('FORBIDDEN', { who });
  const roundId = roundIdOf(doc);
  if (doc.state !== 'casting') return wrongState(doc.state);
  const [box, booth] = await Promise.all([
    boxes.get(roundId),
    booths.get(boothId(roundId, input.booth)),
  ]);
  if (!box || box.boothKey === null || doc.manifestDigest === null) return wrongState('closing');
  if (!booth) return fail('NOT_FOUND', { what: '这一处写票处' });
  const { manifestDigest } = doc;
  return ok({ roundId, manifestDigest, key: box.boothKey, booths: box.booths, booth });
}
