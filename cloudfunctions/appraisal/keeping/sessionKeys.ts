import type { KeyObject } from 'node:crypto';
import { toBase64 } from '../../../types/ballot/base64';
import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import { pkcs8Of, rawPublic } from '../../_ballot/keys';
import type { Transaction } from '../../_runtime/transaction';
import type { AppraisalDoc } from '../../_store/appraisals';
import { roundIdOf } from '../../_store/appraisals';
import type { LayerDoc } from '../../_store/ballotKeepings';
import { keepings, newKeeping, shuffles } from '../../_store/ballotKeepings';
import { seals } from '../../_store/ballotSecrets';
import type { KeptKeys } from './readiness';
import { keptKeys } from './readiness';

/**
 * 销毁一轮的会话钥匙：服务器保管的是两把私钥，分管的是全部密封的份额。计票、作废、责令重来都走这里。
 * 谁造、谁开留着，供日后查问。
 */
export async function destroySessionKeys(doc: AppraisalDoc, tx: Transaction): Promise<void> {
  const roundId = roundIdOf(doc);
  if (doc.custody === 'server') {
    await seals.update(roundId, { outer: '', inner: '' }, tx);
    return;
  }
  const keeping = await keepings.get(roundId, tx);
  if (!keeping) return;
  const { outer, inner } = keeping;
  await keepings.update(roundId, { outer: emptied(outer), inner: emptied(inner) }, tx);
}

const emptied = (layer: LayerDoc | null): LayerDoc | null =>
  layer && { ...layer, shares: [], handed: [] };

/**
 * 开始测评时要写进清单的公钥。服务器保管：存下两把私钥，给公钥；
 * 分管：取监票人、计票人交来的，并锁住不许再换。错误：KEEPING_NOT_READY。
 */
export async function heldKeys(
  doc: AppraisalDoc,
  tx: Transaction,
  [outer, inner]: readonly [KeyObject, KeyObject],
): Promise<Result<KeptKeys>> {
  const roundId = roundIdOf(doc);
  if (doc.custody === 'server') {
    await seals.insert({ _id: roundId, outer: pkcs8Of(outer), inner: pkcs8Of(inner) }, tx);
    const [outerKey, innerKey] = [toBase64(rawPublic(outer)), toBase64(rawPublic(inner))];
    return ok({ moduli: [], outerKey, innerKey });
  }
  const keeping = await keepings.get(roundId, tx);
  if (!keeping) throw new Error('这一轮的分管不在');
  const keys = keptKeys(keeping);
  if (keys.ok) await keepings.update(roundId, { locked: true }, tx);
  return keys;
}

/** 分管钥匙的新一轮：从登记手机起全部重来。 */
export async function openKeeping(
  doc: Pick<AppraisalDoc, '_id' | 'custody'>,
  round: number,
  tx: Transaction,
): Promise<void> {
  if (doc.custody !== 'tellers') return;
  await keepings.insert(newKeeping(roundIdOf({ _id: doc._id, round })), tx);
}

/** 删掉一轮打散的中间产物；可重复。 */
export const dropShuffles = (roundId: string): Promise<number> => shuffles.removeWhere({ roundId });
