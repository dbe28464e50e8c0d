import { handInUntil } from '../../rules/attendance/offlineHandIn';
import { _ } from '../_runtime/cloud';
import { meetings } from '../_store/meetings';
import { pointSchemeAt } from '../points/scheme';

/** 一次至多清这么多；余下的等下一次。 */
const MOST = 500;

/** 补交的容许时间过了，签到码的密钥就没有用处，取消了的一开始就没有：清掉。每小时一次，可以断、可以并发。 */
export async function forgetKeys(now: number): Promise<void> {
  const kept = await meetings.find(
    { codeKey: _.gt(''), state: _.in(['closed', 'cancelled']) },
    { limit: MOST, sort: [['closedAt', 'asc']], fields: { startsAt: true, closedAt: true } },
  );
  const spent = kept.filter(
    ({ startsAt, closedAt }) =>
      closedAt === null || now > handInUntil(closedAt, pointSchemeAt(startsAt)),
  );
  if (spent.length === 0) return;
  await meetings.updateWhere({ _id: _.in(spent.map(({ _id }) => _id)) }, { codeKey: null });
}
