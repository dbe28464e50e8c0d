import type { PointItemId } from '../../rules/schemes/pointScheme';
import { BONUS_ITEM_IDS } from '../../rules/schemes/pointScheme';
import { DEDUCTION_BY_HAND } from '../../types/contracts/proposal';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { pointSchemeFor } from './scheme';

/** 某年方案里可以申报、可以由人提出的项目（S6、S7）；方案不采用的不列（D19）。 */
export const items: Handler<'points', 'items'> = ({ year }) => {
  const scheme = pointSchemeFor(year);
  const choices = (ids: readonly PointItemId[]) =>
    ids.flatMap((item) => {
      const { article, title, unit, points, evidence, adopted } = scheme.items[item];
      return adopted ? [{ item, article, title, unit, points: points.value, evidence }] : [];
    });
  return Promise.resolve(
    ok({ bonus: choices(BONUS_ITEM_IDS), deduction: choices(DEDUCTION_BY_HAND) }),
  );
};
