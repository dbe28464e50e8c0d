/** 组织设置的参数（O2—O5，〔过硬〕三1、2、3、7）。 */
import type { ArticleId } from '../law/articleIds';
import type { IsoDate, Parameter, Version } from './dated';

/** 组织设置参数的一个版本。人数为人，期限为月。 */
export interface OrganisationScheme extends Version {
  readonly id: string;
  readonly version: number;
  /** O2：设支部所需正式党员；设支委会所需党员；委员人数的下限与上限。 */
  readonly fullMembersForBranch: Parameter<number>;
  readonly membersForCommittee: Parameter<number>;
  readonly committeeLeast: Parameter<number>;
  readonly committeeMost: Parameter<number>;
  /** O3：每届任期；延长上限。 */
  readonly termMonths: Parameter<number>;
  readonly extensionMost: Parameter<number>;
  /** O4：党小组的党员与其中正式党员的下限。 */
  readonly groupLeast: Parameter<number>;
  readonly groupFullMembersLeast: Parameter<number>;
  /** O5：负责人空缺的增补期限。 */
  readonly vacancyMonths: Parameter<number>;
}

/** 〔过硬〕印发之日。 */
const FROM: IsoDate = '2017-06-05';

const set = (value: number, article: ArticleId): Parameter<number> => ({
  value,
  from: FROM,
  articles: [article],
});

/** 〔过硬〕三的组织设置，第 1 版。 */
export const SOLID_BRANCH_ORGANISATION: OrganisationScheme = {
  id: 'solid-branch-organisation',
  version: 1,
  from: FROM,
  fullMembersForBranch: set(3, 'O2'),
  membersForCommittee: set(7, 'O2'),
  committeeLeast: set(3, 'O2'),
  committeeMost: set(5, 'O2'),
  termMonths: set(36, 'O3'),
  extensionMost: set(12, 'O3'),
  groupLeast: set(3, 'O4'),
  groupFullMembersLeast: set(1, 'O4'),
  vacancyMonths: set(3, 'O5'),
};
