import { mobilityWatch } from '../../rules/organisation/mobilityWatch';
import { SOLID_BRANCH_MEMBERSHIP } from '../../rules/schemes/membership';
import { instantOf } from '../../types/time';
import { viewReasons } from '../_runtime/view';
import type { Journey } from '../_store/mobility';

/** 一次流动 → 情况与提示（O12）；已返回的没有提示。 */
export function journeyViewOf(journey: Journey, now: number) {
  if (journey.returnedOn !== null) return { ...journey, watch: null, reasons: [] };
  const { value, reasons } = mobilityWatch(
    {
      leftAt: instantOf(journey.leftOn, '00:00'),
      expectedReturnAt: instantOrNull(journey.expectedReturnOn),
      memberContactAt: instantOrNull(journey.memberContactOn),
      branchContactAt: instantOrNull(journey.branchContactOn),
    },
    now,
    SOLID_BRANCH_MEMBERSHIP,
  );
  return { ...journey, watch: value, reasons: viewReasons(reasons) };
}

function instantOrNull(day: string | null): number | null {
  return day === null ? null : instantOf(day, '00:00');
}
