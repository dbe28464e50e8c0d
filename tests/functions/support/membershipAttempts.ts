import type { Client } from '../../../config/local/client';
import { DAY_ONE, DAY_TWO, DEPARTURE, currentPlan, drafted, openMeeting } from './membershipInputs';
import type { Branch, World } from './world';
import { at } from './world';

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

/**
 * 每个变更动作各备一份重放用的调用。`crew` 是专给这些动作用的支部，0 是书记，至少八人且都有手机。
 */
export function membershipAttempts(
  world: () => World,
  crew: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const host = () => at(crew(), 0).client;
  const idOf = (index: number) => at(crew(), index).memberId;
  const away = (index: number) =>
    at(crew(), index).client.ask('membership', 'mobileReport', DEPARTURE);
  const by = (client: Client, input: object, changed: object): Attempt => ({
    client,
    input,
    other: { ...input, ...changed },
  });
  const statement = '按承诺履职';
  const pledged = async () => {
    const meetingId = await openMeeting(world(), crew(), [1]);
    await at(crew(), 1).client.must('membership', 'pledge', { meetingId, statement });
    return meetingId;
  };
  return {
    'plan.draft': () => Promise.resolve(by(host(), { year: 2030 }, { year: 2031 })),
    'plan.save': async () => {
      await drafted(host(), 2032);
      const input = await currentPlan(host(), 2032);
      return by(host(), input, { rows: input.rows.map((row) => ({ ...row, theme: '改了' })) });
    },
    'plan.file': async () => {
      await drafted(host(), 2033);
      return by(host(), { year: 2033, version: 1 }, { year: 2039 });
    },
    'plan.answer': async () => {
      await drafted(host(), 2034, true);
      const { branchId } = crew();
      const input = { decision: 'receive', branchId, year: 2034, number: 1 };
      return by(world().superior, input, { number: 2 });
    },
    'plan.inspect': () =>
      Promise.resolve(by(host(), { on: DAY_TWO, findings: '齐全' }, { findings: '有缺' })),
    'membership.talkRecord': () =>
      Promise.resolve(
        by(
          host(),
          { memberId: idOf(1), kind: 'secretaryTalk', on: DAY_ONE, note: '谈' },
          { note: '改口' },
        ),
      ),
    'membership.talkAnswer': async () => {
      const talk = { memberId: idOf(2), kind: 'secretaryTalk', on: DAY_ONE } as const;
      const { talkId } = await host().must('membership', 'talkRecord', talk);
      const input = { talkId, answer: 'confirm' };
      return by(at(crew(), 2).client, input, { answer: 'dispute' });
    },
    'membership.duesMark': () => {
      const mark = (index: number) => ({ memberId: idOf(index), state: 'paid', on: DAY_ONE });
      const input = { month: '2026-03', marks: [mark(1)] };
      return Promise.resolve(by(host(), input, { marks: [mark(2)] }));
    },
    'membership.duesPropose': async () => {
      const [, ...rest] = crew().people;
      const marks = rest.map(({ memberId }) => ({
        memberId,
        state: 'paid' as const,
        on: '2026-01-20',
      }));
      for (const month of ['2026-01', '2026-02']) {
        await host().must('membership', 'duesMark', { month, marks });
      }
      return by(host(), { month: '2026-02' }, { month: '2026-01' });
    },
    'membership.mobileReport': () =>
      Promise.resolve(by(at(crew(), 3).client, DEPARTURE, { destination: '广东深圳' })),
    'membership.mobileReportFor': () =>
      Promise.resolve(by(host(), { memberId: idOf(4), ...DEPARTURE }, { destination: '广东深圳' })),
    'membership.mobileContact': async () => {
      await away(5);
      return by(at(crew(), 5).client, { on: DAY_TWO }, { contact: '换号了' });
    },
    'membership.mobileContactFor': async () => {
      await away(5);
      return by(host(), { memberId: idOf(5), on: DAY_TWO }, { on: DAY_ONE });
    },
    'membership.mobileReturn': async () => {
      await away(6);
      return by(at(crew(), 6).client, { on: DAY_TWO }, { on: DAY_ONE });
    },
    'membership.mobileReturnFor': async () => {
      await away(7);
      return by(host(), { memberId: idOf(7), on: DAY_TWO }, { on: DAY_ONE });
    },
    'membership.remoteSetting': () =>
      Promise.resolve(by(host(), { allowed: true, reason: '大会议定' }, { allowed: false })),
    'membership.remoteAttend': async () => {
      await away(5);
      const meetingId = await openMeeting(world(), crew(), []);
      return by(host(), { meetingId, memberId: idOf(5), means: '视频' }, { means: '电话' });
    },
    'membership.check': () =>
      Promise.resolve(
        by(
          host(),
          { register: 'relationCheck', on: DAY_TWO, findings: '没有' },
          { findings: '有一名' },
        ),
      ),
    'membership.pledge': async () => {
      const meetingId = await openMeeting(world(), crew(), [1]);
      return by(at(crew(), 1).client, { meetingId, statement }, { statement: '另一份' });
    },
    'membership.pledgeReport': async () => {
      await pledged();
      return by(at(crew(), 1).client, { month: '2026-03', statement }, { statement: '另一份' });
    },
    'membership.serve': () => {
      const input = { service: 'care', on: DAY_TWO, statement };
      return Promise.resolve(by(at(crew(), 1).client, input, { service: 'pioneer' }));
    },
    'membership.serveFor': () => {
      const input = { memberId: idOf(2), service: 'care', on: DAY_TWO, statement };
      return Promise.resolve(by(host(), input, { service: 'pioneer' }));
    },
  };
}
