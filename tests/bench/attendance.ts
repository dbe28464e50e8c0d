import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBranchCloud } from '../../config/local/branchCloud';
import type { Client } from '../../config/local/client';
import { SCHEMA } from '../../cloudfunctions/_runtime/schema';
import { FUNCTIONS_DIST } from '../../config/paths';
import type { LocalCloud } from '../../localcloud/server';
import { FUNCTIONS_DIR } from '../localcloud/harness';
import type { Arrivals } from './arrivals';
import { arriveEvery } from './arrivals';
import type { Crowd } from './crowd';
import { foundCrowd } from './crowd';
import { scan, showCode } from './venue';

/** 500 人、10 秒：每 20 毫秒来一个。人数可用 BENCH_PEOPLE 改小，来得一样密。 */
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 500);
const EVERY_MS = 20;
/** 每十部手机有一部同一请求发两次（网络断了重试，X5）。 */
const RETRY_EVERY = 10;
const RETRY_AFTER_MS = 50;
/** 先跑多少次，把实例载好。 */
const WARM = 40;

/**
 * 五百人十秒之内签到（M8）：一个不少、一个不重；旁边以同样的来法做五百次裸的 SDK 单条写入，作下限（倍数按前后两遍的平均）。
 * 少了、重了、往返超过目标都抛出。另给签到、活动页、书记首页各几次数据库往返。
 */
export async function run(): Promise<Record<string, unknown>> {
  const functionsDir = withProbe();
  const cloud = await startBranchCloud({
    functionsDir,
    collections: [...Object.keys(SCHEMA), 'bench'],
    storage: { mode: 'memory' },
    timers: 'manual',
    log: false,
  });
  try {
    await cloud.warmed;
    const crowd = await foundCrowd(cloud, PEOPLE);
    const floorBefore = await measureFloor(cloud);
    const checkIns = await measureCheckIns(cloud, crowd);
    const floorAfter = await measureFloor(cloud);
    const times = (of: 'p50Ms' | 'p95Ms'): number => {
      const floor = (floorBefore.latency[of] + floorAfter.latency[of]) / 2;
      return Number((checkIns.latency[of] / Math.max(floor, 1)).toFixed(2));
    };
    return {
      people: PEOPLE,
      withinMs: PEOPLE * EVERY_MS,
      ...checkIns,
      floorBefore,
      floorAfter,
      timesFloor: { p50: times('p50Ms'), p95: times('p95Ms') },
    };
  } finally {
    await cloud.close();
    rmSync(functionsDir, { recursive: true, force: true });
  }
}

async function measureCheckIns(cloud: LocalCloud, { secretary, clients }: Crowd) {
  // 人到之前先看过首页，实例已载好；冷启动不算在签到里，下限也一样。
  await Promise.all(clients.slice(0, WARM).map((phone) => phone.must('meeting', 'today', {})));
  const meetingId = await openMeeting(secretary, cloud.clock.now() + 60_000);
  const screen = await showCode(secretary, meetingId);
  let requests = 0;
  const refused: string[] = [];
  const arrivals = await arriveEvery(EVERY_MS, PEOPLE, async (index) => {
    const phone = clients[index];
    if (!phone) throw new Error(`没有第 ${index} 部手机`);
    const requestId = `bench-${String(index).padStart(6, '0')}`;
    const scanOnce = async (): Promise<void> => {
      const outcome = await scan(phone, screen, requestId);
      requests += outcome.scans;
      if (outcome.refused !== null) refused.push(outcome.refused);
    };
    const again = index % RETRY_EVERY === 0 ? [pause(RETRY_AFTER_MS).then(scanOnce)] : [];
    await Promise.all([scanOnce(), ...again]);
  });
  await screen.close();
  const sent = PEOPLE + Math.ceil(PEOPLE / RETRY_EVERY);
  const checked = cloud.stats().byFunction['meeting:checkIn'];
  const { attendees, headcount } = await secretary.must('meeting', 'live', { meetingId });
  const distinct = new Set(attendees.map((person) => person.memberId)).size;
  await clients[7]?.must('meeting', 'get', { meetingId });
  await secretary.must('meeting', 'today', {});
  const { byFunction } = cloud.stats();
  const trips = {
    checkIn: Number(((checked?.roundTrips ?? Number.NaN) / (checked?.calls ?? 0)).toFixed(2)),
    checkInMost: checked?.maxRoundTrips ?? Number.NaN,
    eventPage: byFunction['meeting:get']?.lastRoundTrips ?? Number.NaN,
    secretaryHome: byFunction['meeting:today']?.lastRoundTrips ?? Number.NaN,
  };
  const result = {
    requests,
    rescans: requests - sent,
    refused: refused.length,
    lost: PEOPLE - distinct,
    doubled: (await entriesOf(cloud, meetingId)) - distinct,
    ...arrivals,
    trips,
  };
  const wrong = result.lost !== 0 || result.doubled !== 0 || result.refused !== 0;
  // 重试撞号的那一次要再读一次原来的结果，故平均略多于三次。
  const heavy = trips.checkIn > 3.3 || trips.eventPage > 3 || trips.secretaryHome > 4;
  if (wrong || heavy || headcount.present !== PEOPLE) {
    throw new Error(`签到不合要求：${JSON.stringify({ ...result, refused, headcount })}`);
  }
  return result;
}

async function openMeeting(secretary: Client, startsAt: number): Promise<string> {
  const { meetingId } = await secretary.must('meeting', 'create', {
    kind: 'generalMeeting',
    title: `${PEOPLE} 人签到`,
    place: '礼堂',
    startsAt,
    endsAt: startsAt + 3_600_000,
  });
  await secretary.must('meeting', 'open', { meetingId });
  return meetingId;
}

/** 账上这次活动的签到事件一共几条：直接数库，不经被测的函数。 */
async function entriesOf(cloud: LocalCloud, meetingId: string): Promise<number> {
  const query = { 'subject.meetingId': meetingId, type: 'meeting.checkedIn' };
  return Number(await probe(cloud, { action: 'find', collection: 'journal', query }));
}

/** 同样的来法，一次只写一条：前后各量一遍，两遍差得远说明机器此刻忙。 */
async function measureFloor(cloud: LocalCloud): Promise<Arrivals> {
  await Promise.all(Array.from({ length: WARM }, () => writeOne(cloud, -1)));
  return arriveEvery(EVERY_MS, PEOPLE, (index) => writeOne(cloud, index));
}

async function writeOne(cloud: LocalCloud, index: number): Promise<void> {
  await probe(cloud, { action: 'add', collection: 'bench', data: { index } });
}

async function probe(cloud: LocalCloud, data: Record<string, unknown>): Promise<unknown> {
  const outcome = await cloud.call('probe', data, { openid: 'oBench' });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.result;
}

/** 产品的云函数旁边放上最小的那个：同一台本机云、同一次跑。放在 dist 里才找得到 SDK。 */
function withProbe(): string {
  const dir = mkdtempSync(path.join(path.dirname(FUNCTIONS_DIST), 'bench-functions-'));
  for (const name of ['meeting', 'member', 'organisation']) {
    cpSync(path.join(FUNCTIONS_DIST, name), path.join(dir, name), { recursive: true });
  }
  cpSync(path.join(FUNCTIONS_DIR, 'probe'), path.join(dir, 'probe'), { recursive: true });
  return dir;
}
