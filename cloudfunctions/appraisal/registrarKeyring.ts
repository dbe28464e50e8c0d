import { toBase64 } from '../../types/ballot/base64';
import { pkcs8Of, privateKeyOf } from '../_ballot/keys';
import { _ } from '../_runtime/cloud';
import { isDuplicate } from '../_runtime/transaction';
import type { AppraisalDoc } from '../_store/appraisals';
import { roundIdOf } from '../_store/appraisals';
import type { RegistrarKeyDoc } from '../_store/ballotSecrets';
import { registrarKeys } from '../_store/ballotSecrets';
import type { SigningKey } from './crypto/blindSign';
import { signingKey } from './crypto/blindSign';
import { newRegistrarKey } from './crypto/sessionKeys';

type Slots = Pick<AppraisalDoc, 'subjects' | 'custody'>;

/** 总票的钥匙占几把：分管钥匙时一把也没有，在监票人的手机上。 */
export const generalSlots = ({ custody }: Pick<AppraisalDoc, 'custody'>): number =>
  custody === 'server' ? 1 : 0;

/** 一组占多少把：总票（服务器保管时）一把，每列一把。 */
export const groupSlots = (doc: Slots): number => doc.subjects.length + generalSlots(doc);

/** 一共要多少把：邀请了群众代表就备两组。 */
export const slotsNeeded = (doc: Slots & Pick<AppraisalDoc, 'massInvited'>): number =>
  groupSlots(doc) * (doc.massInvited > 0 ? 2 : 1);

/** 已造好的。 */
export async function slotsMade(roundId: string): Promise<number> {
  return registrarKeys.count({ roundId });
}

/**
 * 造还缺的密钥，至多 `most` 把；断了再调就接着造，两处同时造也不会重号。
 * 返回已有多少把。
 */
export async function makeMissingKeys(doc: AppraisalDoc, most: number): Promise<number> {
  const roundId = roundIdOf(doc);
  const made = new Set((await keysOf(roundId, 0, slotsNeeded(doc))).map(({ slot }) => slot));
  const missing = Array.from({ length: slotsNeeded(doc) }, (_unused, slot) => slot).filter(
    (slot) => !made.has(slot),
  );
  for (const slot of missing.slice(0, most)) {
    const key = signingKey(newRegistrarKey());
    try {
      await registrarKeys.insert({
        _id: `${roundId}_${slot}`,
        roundId,
        slot,
        pkcs8: pkcs8Of(key.secret),
        modulus: toBase64(key.modulus),
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    made.add(slot);
  }
  return made.size;
}

/** 第 `from` 到 `to`（不含）号密钥，按号排。一次往返。 */
export function keysOf(roundId: string, from: number, to: number): Promise<RegistrarKeyDoc[]> {
  return registrarKeys.find(
    { roundId, slot: _.and([_.gte(from), _.lt(to)]) },
    { sort: [['slot', 'asc']], limit: 1000 },
  );
}

/** 一组的签名密钥：总票（服务器保管时）在前，各列依次；没有齐为 null（已停发、已销毁）。 */
export async function signersOf(doc: AppraisalDoc, group: number): Promise<SigningKey[] | null> {
  const size = groupSlots(doc);
  const keys = await keysOf(roundIdOf(doc), group * size, (group + 1) * size);
  return keys.length === size ? keys.map(({ pkcs8 }) => signingKey(privateKeyOf(pkcs8))) : null;
}

/** 销毁一轮的全部登记密钥；可重复。 */
export const destroyRegistrarKeys = (roundId: string): Promise<number> =>
  registrarKeys.removeWhere({ roundId });
