import { keeperDuty } from '../../../rules/ballot/keeperDuty';
import type { Permission } from '../../../rules/result';
import type { KeeperDevice, Layer } from '../../../types/ballot/keeping';
import { devicesStatement } from '../../../types/ballot/keeping';
import { toHex } from '../../../types/ballot/hex';
import { sha256Bytes } from '../../_ballot/sha256';
import type { AppraisalDoc } from '../../_store/appraisals';
import type { KeepingDoc } from '../../_store/ballotKeepings';

type Elected = Pick<AppraisalDoc, 'scrutineerIds' | 'tellerIds'>;

/** 推选他做什么；没有推选为 null。分管钥匙时两样不是同一个人（rules/ballot/keepers）。 */
export function dutyOf(doc: Elected, memberId: string): KeeperDevice['duty'] | null {
  if (doc.tellerIds.includes(memberId)) return 'teller';
  return doc.scrutineerIds.includes(memberId) ? 'scrutineer' : null;
}

/** 全部手机公钥的散列：各部手机上一致，才说明服务器没有夹进自己的公钥。 */
export const devicesDigestOf = (devices: readonly KeeperDevice[]): string =>
  toHex(sha256Bytes(devicesStatement(devices)));

/** 他能不能造（开）这一层。 */
export function mayHandle(
  keeping: KeepingDoc,
  layer: Layer,
  task: 'deal' | 'open',
  memberId: string,
): Permission {
  const other = keeping[layer === 'outer' ? 'inner' : 'outer'];
  return keeperDuty({
    memberId,
    task,
    other: { dealer: other?.dealer ?? null, openers: other?.openers ?? [] },
  });
}
