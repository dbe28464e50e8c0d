/** 小组并入（Q10、Q11）：一组票太少时不单独公布。 */
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import { TALLY_GROUPS } from './ballotCounts';
import type { TallyGroup } from './ballotCounts';

/** 公布哪几张表：分组公布，或只公布合并后的一张。 */
export type PublishedGroups = readonly TallyGroup[] | readonly ['combined'];

/**
 * 各列票按哪些组公布（Q11），又不至于从小组的票认出人（Q10）。
 * 有票的组都不少于 `scheme.smallGroup`（默认 5 人）才分组公布；
 * 有一组不足，就并入另一组，只公布合并后的一张——若仍另行公布大组，两张一减就露出小组。
 * 合并后仍不足此数的照样只有一张，理由里提示。没有票的组不出现。
 *
 * 理由码：`ballot.groupsSeparate`、`ballot.groupsMerged`、`ballot.stillSmall`。
 *
 * @param sizes 各组的有效票数。
 */
export const publishedGroups = (
  sizes: Readonly<Record<TallyGroup, number>>,
  scheme: Pick<AppraisalScheme, 'smallGroup'>,
): Decided<PublishedGroups> => {
  const least = scheme.smallGroup.value;
  const voting = TALLY_GROUPS.filter((group) => sizes[group] > 0);
  const merged = voting.some((group) => sizes[group] < least) && voting.length > 1;
  const value: PublishedGroups = merged ? ['combined'] : voting;
  const total = sizes.party + sizes.mass;
  const facts = { party: sizes.party, mass: sizes.mass, least };
  const articles = ['Q10', 'Q11'] as const;
  const rule = 'ballot/publishedGroups';
  return {
    value,
    reasons: [
      {
        rule,
        articles,
        code: merged ? 'ballot.groupsMerged' : 'ballot.groupsSeparate',
        facts,
      },
      ...(total < least ? [{ rule, articles, code: 'ballot.stillSmall', facts }] : []),
    ],
  };
};
