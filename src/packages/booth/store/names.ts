import { readDevice, removeDevice, writeDevice } from './device';
import { NAMES } from './wallet';
import type { Holder } from './wallet';

/**
 * 由计票人代领的票是谁的。有身份的领票页写，写票处只读：
 * 存在 `ballot/<roundId>/names`，形如 `{ 名册编号: { name, medium, serial } }`。
 */
export interface ProxyHolder {
  readonly name: string;
  /** 在公用平板上写，或写纸质票。 */
  readonly medium: 'kiosk' | 'paper';
  /** 纸质票左上角写的号，发票时当场定；录入时凭它找票夹，屏幕上不出现姓名。平板上写的为 null。 */
  readonly serial: number | null;
}
export type ProxyHolders = Readonly<Record<Holder, ProxyHolder>>;

const namesKey = (roundId: string): string => `ballot/${roundId}/${NAMES}`;

export function readNames(roundId: string): ProxyHolders {
  return readDevice<ProxyHolders>(namesKey(roundId)) ?? {};
}

/** 领到一份就记一份；同一人再领（重试）覆盖原来的。 */
export function addName(roundId: string, holder: Holder, person: ProxyHolder): void {
  writeDevice(namesKey(roundId), { ...readNames(roundId), [holder]: person });
}

/** 下一张纸质票的号：从 1 起，不重复。 */
export function nextSerial(roundId: string): number {
  const used = Object.values(readNames(roundId)).map(({ serial }) => serial ?? 0);
  return Math.max(0, ...used) + 1;
}

/** 交还平板时抹掉名单。 */
export function wipeNames(roundId: string): void {
  removeDevice(namesKey(roundId));
}
