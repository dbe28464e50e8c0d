import type { Client } from '../../../config/local/client';
import {
  fullMinutes,
  VENUE,
  holdClosed,
  holdPlaced,
  holdStarted,
  incomingPhoto,
  planEvent,
  qrOf,
} from './meetingInputs';
import type { Branch, World } from './world';
import { HOUR, at } from './world';

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

/** 登记名单、断网名单一次写下的人数（每人一条签到，另有一条名单）。 */
export const ROLL_SIZE = 2;

/** 组织生活各个变更动作的重放用例；第 0 人是书记，第 1、2 人是党员。 */
export function meetingAttempts(
  place: () => World,
  branch: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const secretary = () => at(branch(), 0).client;
  const member = () => at(branch(), 1).client;
  const ids = () => [1, 2].map((index) => at(branch(), index).memberId);
  const planned = () => planEvent(place(), secretary(), '重放');
  const started = () => holdStarted(place(), secretary(), '重放');
  const closed = () => holdClosed(place(), secretary(), '重放');
  const leave = (meetingId: string) => ({
    meetingId,
    reason: '出差',
    approverId: at(branch(), 0).memberId,
  });
  const onLeave = async (): Promise<string> => {
    const meetingId = await planned();
    await member().must('meeting', 'askLeave', leave(meetingId));
    return meetingId;
  };
  const scan = async (meetingId: string) => ({
    qr: await qrOf(secretary(), meetingId),
    at: place().cloud.clock.now(),
    nonce: 'replay-0123456789',
  });
  const came = async (): Promise<string> => {
    const meetingId = await started();
    await member().must('meeting', 'checkIn', { qr: await qrOf(secretary(), meetingId) });
    return meetingId;
  };
  const written = async (): Promise<string> => {
    const meetingId = await closed();
    await secretary().must('meeting', 'saveRecord', { meetingId, ...fullMinutes() });
    return meetingId;
  };
  const frozen = async (): Promise<string> => {
    const meetingId = await written();
    await secretary().must('meeting', 'freezeRecord', { meetingId });
    return meetingId;
  };
  /** 同一个人、同一个动作，换一次活动就是另一份内容。 */
  const twoMeetings =
    (
      by: () => Client,
      make: () => Promise<string>,
      input: (meetingId: string) => unknown = (meetingId) => ({ meetingId }),
    ) =>
    async (): Promise<Attempt> => ({
      client: by(),
      input: input(await make()),
      other: input(await make()),
    });
  return {
    'meeting.edit': async () => {
      const meetingId = await planned();
      const startsAt = place().cloud.clock.now() + HOUR;
      const input = {
        meetingId,
        kind: 'partyLecture',
        title: '改成党课',
        place: '礼堂',
        startsAt,
        endsAt: startsAt + HOUR,
      };
      return { client: secretary(), input, other: { ...input, title: '改成另一课' } };
    },
    'meeting.cancel': twoMeetings(secretary, planned, (meetingId) => ({
      meetingId,
      reason: '改期',
    })),
    'meeting.askLeave': twoMeetings(member, planned, leave),
    'meeting.withdrawLeave': twoMeetings(member, onLeave),
    'meeting.answerRequest': twoMeetings(secretary, onLeave, (meetingId) => ({
      meetingId,
      memberId: ids()[0],
      request: 'leave',
      decision: 'grant',
      reason: '同意',
    })),
    'meeting.givePlace': twoMeetings(
      member,
      () => holdPlaced(place(), secretary(), '重放'),
      (meetingId) => ({ meetingId, spot: VENUE }),
    ),
    'meeting.leftEarly': twoMeetings(secretary, came, (meetingId) => ({
      meetingId,
      memberId: ids()[0],
      leftAt: place().cloud.clock.now(),
    })),
    'meeting.checkInRoll': twoMeetings(secretary, started, (meetingId) => ({
      meetingId,
      memberIds: ids(),
      reason: '照纸质签到表',
    })),
    'meeting.handInRoll': twoMeetings(secretary, started, (meetingId) => ({
      meetingId,
      entries: ids().map((memberId) => ({ memberId, at: place().cloud.clock.now() })),
      reason: '会场没有网络',
    })),
    'meeting.handIn': async () => ({
      client: member(),
      input: await scan(await started()),
      other: await scan(await started()),
    }),
    'meeting.makeUp': async () => {
      const meetingId = await closed();
      const [one, two] = ids();
      const input = { meetingId, reason: '到会忘签' };
      return {
        client: secretary(),
        input: { ...input, memberId: one },
        other: { ...input, memberId: two },
      };
    },
    'meeting.contest': twoMeetings(member, closed, (meetingId) => ({
      meetingId,
      reason: '我到了会',
    })),
    'meeting.objectCheckIn': twoMeetings(
      secretary,
      async () => {
        const meetingId = await started();
        await member().must('meeting', 'handIn', await scan(meetingId));
        return meetingId;
      },
      (meetingId) => ({ meetingId, memberId: ids()[0], reason: '当天没有看到他' }),
    ),
    'meeting.saveRecord': async () => {
      const meetingId = await started();
      return {
        client: secretary(),
        input: { meetingId, ...fullMinutes() },
        other: { meetingId, ...fullMinutes('另一份记录') },
      };
    },
    'meeting.addPhoto': async () => {
      const input = { meetingId: await started(), caption: null };
      const photo = () => incomingPhoto(place(), secretary());
      return {
        client: secretary(),
        input: { ...input, file: await photo() },
        other: { ...input, file: await photo() },
      };
    },
    'meeting.addReflection': twoMeetings(member, came, (meetingId) => ({
      meetingId,
      reflection: '受教育',
    })),
    'meeting.freezeRecord': twoMeetings(secretary, written),
    'meeting.correctRecord': async () => {
      const input = { meetingId: await frozen(), reason: '漏记', ...fullMinutes('更正') };
      return { client: secretary(), input, other: { ...input, reason: '又漏记' } };
    },
  };
}
