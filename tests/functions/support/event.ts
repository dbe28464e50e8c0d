import type { Input } from '../../../types/api';
import { codeOf } from './scene';
import type { Branch, World } from './world';
import { HOUR, at } from './world';

type Arrangement = Partial<Input<'meeting', 'create'>>;

/** 办一次活动：书记建、开、在场的人签到；`close` 为假时停在签到中。时钟随之前进。 */
export async function hold(
  world: World,
  branch: Branch,
  arrangement: Arrangement,
  present: readonly number[],
  close = true,
): Promise<string> {
  const host = at(branch, 0).client;
  const startsAt = world.cloud.clock.now() + HOUR;
  const { meetingId } = await host.must('meeting', 'create', {
    kind: 'generalMeeting',
    title: '会',
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
    ...arrangement,
  });
  await host.must('meeting', 'open', { meetingId });
  world.cloud.clock.advance(HOUR);
  for (const index of present) {
    const { qr } = await codeOf(host, meetingId);
    await at(branch, index).client.must('meeting', 'checkIn', { qr });
  }
  if (close) {
    world.cloud.clock.advance(HOUR);
    await host.must('meeting', 'close', { meetingId });
  }
  return meetingId;
}

/** 一次调用花了几次数据库往返。 */
export async function roundTrips(
  world: World,
  key: string,
  run: () => Promise<unknown>,
): Promise<number> {
  await run();
  return world.cloud.stats().byFunction[key]?.lastRoundTrips ?? Number.NaN;
}
