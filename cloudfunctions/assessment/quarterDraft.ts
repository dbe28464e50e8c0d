import type { Quarter } from '../../rules/points/quarterPublication';
import { quarterSpan } from '../../rules/points/quarterPublication';
import type { NoticeContent } from '../../types/contracts/notice';
import type { Listed } from '../_store/assessments';
import { membersOf } from '../_store/members';
import { contentOf, signersIn } from './content';
import { participants, quarterCut, scoresDigest, yearLedger } from './yearLedger';

/** 一个季度此刻会公布什么。 */
export interface QuarterDraft {
  readonly content: NoticeContent;
  readonly listed: readonly Listed[];
  readonly digest: string;
  /** 季末之前发生、还没有办完的，不公布。 */
  readonly pending: number;
}

/** 由账取出一个季度要公布的内容（S9、N5）：自年初累计到季末，只含 `now` 为止认定的。 */
export async function quarterDraft(
  orgId: string,
  year: number,
  quarter: Quarter,
  now: number,
): Promise<QuarterDraft> {
  const [roster, ledger] = await Promise.all([membersOf(orgId), yearLedger(orgId, year)]);
  const listed = participants(roster).map(({ _id: memberId, name }) => ({ memberId, name }));
  const cut = quarterCut(year, quarter, now);
  const scoreOf = (memberId: string) => ledger.scoreOf(memberId, cut);
  return {
    content: contentOf('quarter', year, listed, scoreOf, signersIn(roster, orgId)),
    listed,
    digest: scoresDigest(listed, scoreOf),
    pending: ledger.pendingOf(
      listed.map(({ memberId }) => memberId),
      quarterSpan(year, quarter).until,
    ),
  };
}
