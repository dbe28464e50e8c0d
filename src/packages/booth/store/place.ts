import { readDevice, removeDevice, writeDevice } from './device';

/** 占着的那处写票处：凭证与核对过的清单散列。凭证是随机数，认不出是谁。 */
export interface Place {
  readonly pass: string;
  /** 十六进制。 */
  readonly digest: string;
}

const placeKey = (roundId: string): string => `booth/${roundId}`;

/** 断电重来时还占着哪里；没有为 null。 */
export function readPlace(roundId: string): Place | null {
  return readDevice<Place>(placeKey(roundId));
}

export function writePlace(roundId: string, place: Place): void {
  writeDevice(placeKey(roundId), place);
}

export function clearPlace(roundId: string): void {
  removeDevice(placeKey(roundId));
}
