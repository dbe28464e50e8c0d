import type { LocalCloud } from '../../localcloud/server';
import type { Founded } from './foundBranch';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 提前几天通知（Q1 至少 5 天）。 */
const NOTICE_DAYS = 7;
/** 被评议的人数：名册里前几名，其余按 Q22 不评，一个人也走得完。 */
const RATED = 3;
/** 隔几个人有一个没到会：实到仍过八成。 */
const AWAY_EVERY = 12;

/**
 * 一次备好的民主评议：七天前已书面通知、钥匙已造好，今天的组织生活会人已到齐，
 * 书记打开主持屏，从推选监票人、计票人做起（Q1、Q2、Q8）。
 */
export async function readyAppraisal(
  cloud: LocalCloud,
  { secretary, members, roster }: Founded,
  now: number,
): Promise<void> {
  const startsAt = now - HOUR / 2;
  cloud.clock.set(startsAt - NOTICE_DAYS * DAY);
  const { meetingId } = await secretary.must('meeting', 'create', {
    kind: 'organisationalLifeMeeting',
    title: '组织生活会和民主评议党员',
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + 3 * HOUR,
  });
  const { appraisalId } = await secretary.must('appraisal', 'prepare', {
    meetingId,
    grades: 'four',
    selfRating: false,
    excusedIds: roster.slice(RATED).map(({ memberId }) => memberId),
  });
  await secretary.must('appraisal', 'announce', {
    appraisalId,
    servedIds: roster.map(({ memberId }) => memberId),
  });
  for (let made = 0, needed = 1; made < needed;) {
    ({ made, needed } = await secretary.must('appraisal', 'makeKeys', { appraisalId }));
  }
  cloud.clock.set(startsAt);
  await secretary.must('meeting', 'open', { meetingId });
  for (const [index, { client }] of members.entries()) {
    if (index > 6 && index % AWAY_EVERY === 0) continue;
    const { code } = await secretary.must('meeting', 'live', { meetingId });
    await client.must('meeting', 'checkIn', { qr: code?.qr ?? '' });
  }
  for (const { memberId, bound } of roster) {
    if (bound) continue;
    await secretary.must('meeting', 'checkInFor', { meetingId, memberId, reason: '没有手机' });
  }
  cloud.clock.reset();
}
