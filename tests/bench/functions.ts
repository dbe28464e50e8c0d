import { performance } from 'node:perf_hooks';
import { clientOf, uploadFile } from '../../config/local/client';
import { startBranchCloud } from '../../config/local/branchCloud';
import { foundBranch } from '../../config/demo/foundBranch';
import { playQuarter } from '../../config/demo/playQuarter';
import { rosterCells, rosterWorkbook } from '../../config/demo/rosterWorkbook';
import type { LocalCloud } from '../../localcloud/server';
import { CONSENT_VERSION } from '../../types/consent';

const CROWD = 200;

/** 每个动作的数据库往返；200 人同时签到是否全部成功、恰好各一次。 */
export async function run(): Promise<Record<string, unknown>> {
  const cloud = await startBranchCloud({
    storage: { mode: 'memory' },
    timers: 'manual',
    log: false,
  });
  try {
    await cloud.warmed;
    return { roundTrips: await roundTrips(cloud), crowd: await crowd(cloud) };
  } finally {
    await cloud.close();
  }
}

async function roundTrips(cloud: LocalCloud): Promise<Record<string, number>> {
  const start = Date.parse('2026-07-01T00:00:00+08:00');
  cloud.clock.set(start);
  const branch = await foundBranch(cloud);
  await playQuarter(cloud, branch, start);
  await branch.secretary.must('meeting', 'today', {});
  await branch.members[9]?.client.must('meeting', 'today', {});
  cloud.clock.reset();
  const { byFunction } = cloud.stats();
  return Object.fromEntries(
    Object.entries(byFunction)
      .filter(([key]) => key.includes(':'))
      .map(([key, stats]) => [key.replace(':', '.'), stats.maxRoundTrips]),
  );
}

async function crowd(cloud: LocalCloud): Promise<Record<string, unknown>> {
  const superior = clientOf(cloud, 'oDemoSuperior');
  const { branchId } = await superior.must('organisation', 'createBranch', {
    name: '二百人支部',
    field: 'university',
    establishedOn: '2020-01-01',
  });
  const people = Array.from({ length: CROWD }, (_unused, index) => ({
    name: `党员${String(index + 1).padStart(3, '0')}`,
    phone: `138${String(index + 1).padStart(8, '0')}`,
  }));
  const rows = people.map(({ name, phone }) =>
    rosterCells({
      name,
      phone,
      kind: 'fullMember',
      serviceStatus: 'inService',
      position: 'ordinary',
      group: null,
      mobile: false,
      careManaged: false,
      joinedOn: null,
    }),
  );
  const fileId = await uploadFile(
    cloud,
    'crowd.xlsx',
    new Uint8Array(await rosterWorkbook(rows)),
    superior.openid,
  );
  const { previewId } = await superior.must('member', 'previewRoster', { fileId, branchId });
  await superior.must('member', 'commitRoster', { previewId, branchId });
  const clients = people.map(({ phone }) => clientOf(cloud, `oCrowd${phone}`));
  for (const [index, client] of clients.entries()) {
    await client.must('member', 'bind', {
      name: people[index]?.name ?? '',
      phoneCode: `phone:${people[index]?.phone ?? ''}`,
    });
    await client.must('member', 'consent', { version: CONSENT_VERSION, granted: true });
  }
  const { members } = await superior.must('member', 'roster', { branchId });
  const [first] = members;
  const secretary = clients[0];
  if (!first || !secretary) throw new Error('名册是空的');
  await superior.must('organisation', 'appoint', {
    memberId: first.memberId,
    branchId,
    role: 'secretary',
    decision: 'appoint',
  });
  const startsAt = cloud.clock.now() + 60_000;
  const { meetingId } = await secretary.must('meeting', 'create', {
    kind: 'generalMeeting',
    title: '二百人同时签到',
    place: '礼堂',
    startsAt,
    endsAt: startsAt + 3_600_000,
  });
  await secretary.must('meeting', 'open', { meetingId });
  const { code } = await secretary.must('meeting', 'live', { meetingId });
  if (!code) throw new Error('没有签到码');
  const began = performance.now();
  const times = await Promise.all(
    clients.map(async (client) => {
      const reply = await client.ask('meeting', 'checkIn', { qr: code.qr });
      return { ok: reply.ok, ms: performance.now() - began };
    }),
  );
  const { attendees, headcount } = await secretary.must('meeting', 'live', { meetingId });
  const sorted = times.map((time) => time.ms).sort((a, b) => a - b);
  return {
    people: CROWD,
    succeeded: times.filter((time) => time.ok).length,
    attendees: attendees.length,
    distinct: new Set(attendees.map((person) => person.memberId)).size,
    present: headcount.present,
    allDoneMs: Math.round(sorted.at(-1) ?? 0),
    p95Ms: Math.round(sorted[Math.ceil(CROWD * 0.95) - 1] ?? 0),
  };
}
