import type { EventKind } from '../../rules/vocabulary';
import type { Output } from '../../types/api';
import type { LocalCloud } from '../../localcloud/server';
import type { Founded } from './foundBranch';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 一个季度里的活动：第几天、种类、主题。机关支部：主题党日每月两次，其余按 M1、M2。 */
const PLAN: readonly { readonly day: number; readonly kind: EventKind; readonly title: string }[] =
  [
    { day: 3, kind: 'themedPartyDay', title: '学习党章，重温入党誓词' },
    { day: 9, kind: 'committeeMeeting', title: '研究本季度工作安排' },
    { day: 17, kind: 'themedPartyDay', title: '社区义务服务' },
    { day: 30, kind: 'generalMeeting', title: '上半年工作报告，讨论发展对象' },
    { day: 34, kind: 'themedPartyDay', title: '参观廉政教育基地' },
    { day: 40, kind: 'committeeMeeting', title: '听取党小组汇报' },
    { day: 48, kind: 'themedPartyDay', title: '岗位承诺交流' },
    { day: 61, kind: 'partyLecture', title: '书记讲党课：把纪律挺在前面' },
    { day: 65, kind: 'themedPartyDay', title: '慰问困难党员' },
    { day: 70, kind: 'committeeMeeting', title: '季度自查' },
    { day: 79, kind: 'themedPartyDay', title: '志愿服务进社区' },
  ];

/** 一次活动办下来的结果。 */
export interface Held {
  readonly title: string;
  readonly kind: EventKind;
  readonly at: number;
  readonly closed: Output<'meeting', 'close'>;
}

/** 第 `event` 次活动里第 `index` 人是否缺席：定好的图样，每次重跑都一样。 */
function isAway(event: number, index: number): boolean {
  return index > 6 && (event * 5 + index * 3) % 17 === 0;
}

/**
 * 把一个季度演一遍：建会、签到（扫码、数字码、代签）、结束、本人回应、支部认定。
 * 时间由本机云的时钟拨动，`start` 是季度第一天零时（毫秒）。
 */
export async function playQuarter(
  cloud: LocalCloud,
  branch: Founded,
  start: number,
  plan = PLAN,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const [index, event] of plan.entries()) {
    cloud.clock.set(start + event.day * DAY + 8.75 * HOUR);
    held.push(await holdEvent(cloud, branch, index, event));
    await answerSome(branch, cloud.clock.now());
  }
  cloud.clock.set(start + 91 * DAY + 10 * HOUR);
  await decideAll(branch, cloud.clock.now());
  return held;
}

/** 办一次活动：建、开签到、签到、结束。`nth` 决定谁缺席。 */
export async function holdEvent(
  cloud: LocalCloud,
  branch: Founded,
  nth: number,
  event: Pick<(typeof PLAN)[number], 'kind' | 'title'>,
): Promise<Held> {
  const { secretary, recorder } = branch;
  const startsAt = cloud.clock.now() + HOUR / 4;
  const { meetingId } = await secretary.must('meeting', 'create', {
    kind: event.kind,
    title: event.title,
    place: '机关三楼会议室',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
  });
  await secretary.must('meeting', 'open', { meetingId });
  cloud.clock.advance(5 * 60_000);
  const { absentees } = await secretary.must('meeting', 'live', { meetingId });
  const expected = new Set(absentees.map((person) => person.memberId));
  for (const [index, person] of branch.roster.entries()) {
    if (!expected.has(person.memberId) || isAway(nth, index)) continue;
    if (index % 13 === 12) cloud.clock.advance(60_000);
    const client = branch.members.find((member) => member.memberId === person.memberId)?.client;
    if (!client) {
      await recorder.must('meeting', 'checkInFor', {
        meetingId,
        memberId: person.memberId,
        reason: '没有手机，本人到场',
      });
      continue;
    }
    const { code } = await secretary.must('meeting', 'live', { meetingId });
    if (!code) throw new Error('主持屏没有签到码');
    await client.must(
      'meeting',
      'checkIn',
      index % 2 === 0 ? { qr: code.qr } : { meetingId, digits: code.digits },
    );
  }
  cloud.clock.advance(2 * HOUR);
  const closed = await secretary.must('meeting', 'close', { meetingId });
  return { title: event.title, kind: event.kind, at: startsAt, closed };
}

/** 缺席的人里，一半当场认可或申辩，另一半不回应，等期满。 */
async function answerSome(branch: Founded, now: number): Promise<void> {
  const year = new Date(now).getUTCFullYear();
  for (const [index, member] of branch.members.entries()) {
    if (index % 2 === 0) continue;
    const { lines } = await member.client.must('points', 'mine', { year });
    for (const line of lines.filter((candidate) => candidate.state === 'awaitingAnswer')) {
      await member.client.must(
        'points',
        'answer',
        index % 4 === 1
          ? {
              answer: 'defend',
              proposalId: line.id,
              text: '当天陪家人急诊，来不及请假，有挂号单。',
            }
          : { answer: 'accept', proposalId: line.id },
      );
    }
  }
}

/** 有申辩的不认定，其余认定；书记自己的由副书记办，这里没有。 */
async function decideAll(branch: Founded, now: number): Promise<void> {
  const year = new Date(now).getUTCFullYear();
  const { items } = await branch.secretary.must('points', 'pending', { year });
  for (const item of items) {
    const defended = item.handlers.some((handler) => handler.what === '本人申辩');
    await branch.secretary.must('points', 'decide', {
      proposalId: item.id,
      decision: defended ? 'dismiss' : 'confirm',
      reason: defended ? '核实挂号单，属正当理由，不予认定。' : '经核实未请假无故缺席。',
    });
  }
}
