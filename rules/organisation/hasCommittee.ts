/** O2：支部设没有设支委会。 */
import type { OrganisationScheme } from '../schemes/organisation';
import type { Position } from '../vocabulary';

/**
 * 设没有设支委会：班子成员、委员合计达到 `scheme.committeeLeast` 名（O2：委员 3—5 人，含书记、副书记）。
 * 凡“支委会，不设的支部大会”的事（S9 评定、启动一票否决）都问它。
 *
 * @param positions 在册各人的职务
 */
export const hasCommittee = (
  positions: readonly Position[],
  scheme: Pick<OrganisationScheme, 'committeeLeast'>,
): boolean =>
  positions.filter((position) => position !== 'ordinary').length >= scheme.committeeLeast.value;
