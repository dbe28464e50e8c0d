import { _ } from '../../_runtime/cloud';
import type { Fact } from '../../_runtime/journal';
import { FACT, journal } from '../../_runtime/journal';
import type { Where } from '../../_runtime/table';
import { ATTENDANCE_EVENTS } from '../../meeting/attendance';
import { POINT_EVENTS } from '../ledger';

/** 一页几件：一件几条，合起来不到应答的上限（约 1 MB）。 */
const ROWS = 800;
const SETTLING = ['points.decided', 'points.withdrawn'];

/**
 * 首页要的账：某人名下的全部事件，加上支部里还没认定、没撤回的各件。一次往返：
 * 认定了的越积越多，与“等着办的”无关，在库里就略去。
 *
 * @param mine 本人名下的事件
 * @param also 另外要一并取的（如核对记录）
 */
export function unsettledFacts(
  orgId: string,
  memberId: string,
  mine: Where,
  also: readonly Where[] = [],
): Promise<Fact[]> {
  const $ = _.aggregate;
  const branchWide = [
    { orgId, type: _.in(POINT_EVENTS) },
    { orgId, type: _.in(ATTENDANCE_EVENTS), 'payload.afterwards': true },
  ];
  const settles = $.in(['$type', SETTLING]);
  const onPoints = $.in(['$type', POINT_EVENTS]);
  const own = $.eq(['$subject.memberId', memberId]);
  return journal.findGroups(_.or([mine, ...branchWide, ...also]), {
    // 签到、核对等不是某一件的一步，各自成组。
    by: $.cond([onPoints, $.ifNull(['$subject.proposalId', '$_id']), '$_id']),
    flags: {
      settled: $.max($.cond([settles, 1, 0])),
      own: $.max($.cond([own, 1, 0])),
    },
    having: _.or([{ own: 1 }, { settled: 0 }]),
    fields: FACT,
    rows: ROWS,
  });
}
