/** M8：本人自愿给了位置的，在不在会场附近。只作主持一方的参考，不决定签到算不算数。 */
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/** 一次定位：WGS84 的纬度、经度（度），与误差半径（米）。 */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}

/** 在附近、不在附近、没给（不愿给、给不出、太粗判不出，都一样写“没给”）。 */
export const PLACE_WORDS = ['near', 'notNear', 'notGiven'] as const;
export type PlaceWord = (typeof PLACE_WORDS)[number];

/** 地球平均半径，米。 */
const EARTH_METRES = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** 两点间的大圆距离（半正矢公式），四舍五入到米。 */
export const metresBetween = (
  one: Pick<Spot, 'latitude' | 'longitude'>,
  two: Pick<Spot, 'latitude' | 'longitude'>,
): number => {
  const north = Math.sin(radians(two.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(two.longitude - one.longitude) / 2) ** 2;
  const share = north + Math.cos(radians(one.latitude)) * Math.cos(radians(two.latitude)) * east;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(share))));
};

/**
 * 是否在会场附近（M8【解释】）：相距不超过 `placeMetres` 米，再放宽两次定位各自的误差（G4：判不准的从宽）。
 * 没有会场位置、没给位置的写“没给”；任一次定位的误差比 `placeMetres` 还大，判不出，也写“没给”。
 * 理由里没有坐标，也没有距离。
 *
 * 理由码：`attendance.placeNear`、`attendance.placeNotNear`、`attendance.placeNotGiven`、
 * `attendance.placeTooCoarse`。
 */
export const placeCheck = (
  venue: Spot | null,
  given: Spot | null,
  scheme: Pick<PointScheme, 'placeMetres'>,
): Decided<PlaceWord> => {
  const metres = scheme.placeMetres.value;
  const decided = (value: PlaceWord, code: string): Decided<PlaceWord> => ({
    value,
    reasons: [{ rule: 'attendance/placeCheck', articles: ['M8'], code, facts: { metres } }],
  });
  if (venue === null || given === null) return decided('notGiven', 'attendance.placeNotGiven');
  if (venue.accuracy > metres || given.accuracy > metres) {
    return decided('notGiven', 'attendance.placeTooCoarse');
  }
  return metresBetween(venue, given) <= metres + venue.accuracy + given.accuracy
    ? decided('near', 'attendance.placeNear')
    : decided('notNear', 'attendance.placeNotNear');
};
