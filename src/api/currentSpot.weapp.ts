import Taro from '@tarojs/taro';
import type { Spot } from '../../rules/attendance/placeCheck';

/**
 * 取一次位置（WGS84，与网页一致）；不让取、取不到给 null，由界面说明，不强求。
 * 不用模糊定位：它差到几公里，也不给误差，300 米判不出（docs/privacy.md）。
 */
export async function currentSpot(): Promise<Spot | null> {
  const found = await Taro.getLocation({ type: 'wgs84' }).catch(() => null);
  if (found === null) return null;
  const { latitude, longitude, accuracy } = found;
  return { latitude, longitude, accuracy };
}
