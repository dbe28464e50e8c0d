import { civilDateOf } from '../../rules/calendar/civil';
import { schemeForYear } from '../../rules/schemes/dated';
import type { PointScheme } from '../../rules/schemes/pointScheme';
import { MUNICIPAL_ORGANS } from '../../rules/schemes/points/municipalOrgans';

/** 现有的考核方案版本；历史年度永远按当时的版本算（S1、X2）。 */
const VERSIONS: readonly PointScheme[] = [MUNICIPAL_ORGANS];

/** 某年度适用的方案。最早的版本之前没有考核，按最早的版本解释。 */
export function pointSchemeFor(year: number): PointScheme {
  return schemeForYear(VERSIONS, year) ?? MUNICIPAL_ORGANS;
}

/** 某一时刻所在年度适用的方案。 */
export function pointSchemeAt(at: number): PointScheme {
  return pointSchemeFor(civilDateOf(at).year);
}
