import { randomBytes } from 'node:crypto';
import type { BoxReply } from '../../types/contracts/ballotbox';
import { toBase64 } from '../../types/ballot/base64';
import type { Appraisal } from '../functions/support/appraisal';
import {
  announceAppraisals,
  blindedRequest,
  bring,
  castEnvelope,
  NOTICE,
  prepareInput,
  planGeneralMeeting,
  sealedEnvelope,
} from '../functions/support/appraisal';
import type { Branch, World } from '../functions/support/world';
import { at, foundBranch, openWorld, person } from '../functions/support/world';

/** 写票处一处一人、轮换码、定时照看：真的 wx-server-sdk、真的本机云、打好包的云函数。 */

let world: World;
let branch: Branch;
/** 正在投票的、与留给别的用例的。 */
let open: Appraisal;
let rest: Appraisal[];

const host = () => at(branch, 0).client;
const teller = () => at(branch, 3).client;
const codeOf = (reply: { ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok';

type Reply<T> = { ok: true; output: T } | { ok: false; error: { code: string; message: string } };

async function post<T>(path: string, more: { body?: string; pass?: string } = {}) {
  const { status, body } = await world.cloud.http('ballotbox', {
    path,
    httpMethod: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(more.pass !== undefined && { 'X-Booth-Pass': more.pass }),
    },
    body: more.body ?? '',
  });
  return { status, reply: JSON.parse(body.toString()) as Reply<T> };
}

const enter = async (code: string, { roundId } = open) =>
  (await post<BoxReply<'enter'>>(`/enter/${roundId}`, { body: JSON.stringify({ code }) })).reply;
const door = (booth = 1, { appraisalId } = open) =>
  host().must('appraisal', 'boothCode', { appraisalId, booth });
const held = async (booth = 1) => {
  const reply = await enter((await door(booth)).qr);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.output.pass;
};
const keep = async (pass: string) => codeOf((await post(`/keep/${open.roundId}`, { pass })).reply);
const leave = async (pass: string) =>
  codeOf((await post(`/leave/${open.roundId}`, { pass })).reply);
const cast = async (envelope: Uint8Array, pass: string) => {
  const { body } = await castEnvelope(world, open.roundId, envelope, pass);
  return JSON.parse(body.toString()) as Reply<BoxReply<'cast'>>;
};

beforeAll(async () => {
  world = await openWorld();
  // 钟往回拨过，先让定时器从这里起算。
  await world.cloud.runTimers();
  const people = Array.from({ length: 5 }, (_, i) => person(`写票${i}`, `1350000000${i}`));
  branch = await foundBranch(world, 'oBooth', people, { secretary: 0 });
  const [first, ...others] = await announceAppraisals(world, branch, 4);
  if (!first) throw new Error('没有备好测评');
  world.cloud.clock.advance(NOTICE);
  rest = others;
  open = await bring(world, branch, first, 'issuing');
  await at(branch, 1).client.must('appraisal', 'issue', {
    appraisalId: open.appraisalId,
    blinded: blindedRequest(),
  });
  const { appraisalId } = open;
  const early = await host().ask('appraisal', 'boothCode', { appraisalId, booth: 1 });
  expect(codeOf(early)).toBe('APPRAISAL_WRONG_STATE');
  expect(codeOf(await enter('00000000'))).toBe('BOX_NOT_OPEN');
  await host().must('appraisal', 'openBox', { appraisalId, booths: 2 });
}, 180_000);
afterAll(() => world.close());

test('谁能取码：主持的人、监票人、计票人；平板码只给计票人；没有这一处的不给', async () => {
  const { appraisalId } = open;
  const ask = async (i: number, action: 'boothCode' | 'kioskCode', booth = 1) =>
    codeOf(await at(branch, i).client.ask('appraisal', action, { appraisalId, booth }));
  expect(await Promise.all([0, 1, 2, 3, 4].map((i) => ask(i, 'boothCode')))).toEqual(
    Array.from({ length: 5 }, () => 'ok'),
  );
  expect(await Promise.all([0, 1, 2, 3, 4].map((i) => ask(i, 'kioskCode')))).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'ok',
    'ok',
  ]);
  expect(await ask(0, 'boothCode', 3)).toBe('NOT_FOUND');
  expect(await ask(3, 'kioskCode', 3)).toBe('NOT_FOUND');
  const shown = await door(2);
  expect(shown).toMatchObject({ booths: 2, busy: false });
  expect(shown.qr).toMatch(
    new RegExp(`^DZBB\\.${open.roundId}\\.2\\.\\d+\\.[\\w-]{22}\\.${shown.manifestDigest}$`),
  );
});

test('两部手机同时扫同一处：恰好一部占到，另一部知道要等几秒；两处互不相干', async () => {
  const { qr, digits } = await door();
  const replies = await Promise.all([enter(qr), enter(digits), enter(qr)]);
  const [inside, ...more] = replies.flatMap((reply) => (reply.ok ? [reply.output] : []));
  expect([inside?.booth, inside?.seconds, more]).toEqual([1, 180, []]);
  const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]));
  expect(refused.map(({ code }) => code)).toEqual(['BOX_BOOTH_BUSY', 'BOX_BOOTH_BUSY']);
  expect(refused[0]?.message).toMatch(/至多 1[78]\d 秒/);
  expect((await door()).busy).toBe(true);
  const other = await held(2);
  expect(await leave(other)).toBe('ok');
  expect(await leave(inside?.pass ?? '')).toBe('ok');
  expect(await leave(inside?.pass ?? '')).toBe('ok');
  expect((await door()).busy).toBe(false);
});

test('伪造的、换掉的、别处清单的、没有这一处的码都进不去；平板码一直能用', async () => {
  const { qr, digits } = await door();
  const { code: kiosk } = await teller().must('appraisal', 'kioskCode', {
    appraisalId: open.appraisalId,
    booth: 1,
  });
  const pieces = qr.split('.');
  const swap = (i: number, text: string) => pieces.map((p, j) => (j === i ? text : p)).join('.');
  for (const bad of [
    swap(4, 'A'.repeat(22)),
    swap(5, '0'.repeat(64)),
    swap(2, '2'),
    swap(2, '3'),
    swap(1, 'a_nobody-1'),
    pieces.slice(0, 5).join('.'),
    kiosk.replace('.1.', '.2.'),
    `${kiosk}x`,
    String((Number(digits) + 1) % 100_000_000).padStart(8, '0'),
    '',
  ]) {
    expect([bad, codeOf(await enter(bad))]).toEqual([bad, 'BOX_BOOTH_CODE']);
  }
  world.cloud.clock.advance(31_000);
  for (const old of [qr, digits]) expect(codeOf(await enter(old))).toBe('BOX_BOOTH_CODE');
  const reply = await enter(kiosk);
  if (!reply.ok) throw new Error(reply.error.code);
  expect(await leave(reply.output.pass)).toBe('ok');
});

test('3 分钟不续自动让出；续得了，但一张凭条至多 15 分钟', async () => {
  const dead = await held();
  world.cloud.clock.advance(181_000);
  expect(await keep(dead)).toBe('BOX_BOOTH_NEEDED');
  const alive = await held();
  expect(await leave(dead)).toBe('ok');
  expect(await keep(alive)).toBe('ok');
  for (let minutes = 0; minutes < 14; minutes += 2) {
    world.cloud.clock.advance(120_000);
    expect(await keep(alive)).toBe('ok');
  }
  expect(codeOf(await enter((await door()).qr))).toBe('BOX_BOOTH_BUSY');
  world.cloud.clock.advance(62_000);
  expect(await keep(alive)).toBe('BOX_BOOTH_NEEDED');
  const forged = `${alive.split('.')[0] ?? ''}.zzzzzzzzz`;
  expect(await keep(forged)).toBe('BOX_BOOTH_NEEDED');
  expect(await leave(await held())).toBe('ok');
});

test('投票要占着写票处；一张凭条只投得进一封；投完即让出；回执丢了凭同一封再取', async () => {
  const [one, two] = [await sealedEnvelope(world, open), await sealedEnvelope(world, open)];
  for (const pass of ['', `${'A'.repeat(32)}.zzzzzzzzz`]) {
    expect(codeOf(await cast(one, pass))).toBe('BOX_BOOTH_NEEDED');
  }
  const expired = await held();
  world.cloud.clock.advance(181_000);
  expect(codeOf(await cast(one, expired))).toBe('BOX_BOOTH_NEEDED');
  expect(await world.store.all('envelopes', { roundId: open.roundId })).toEqual([]);

  const pass = await held();
  const [doc] = await world.store.all('booths', { roundId: open.roundId, booth: 1 });
  expect(Object.keys(doc ?? {}).sort()).toEqual([
    '_id',
    'booth',
    'bound',
    'holder',
    'roundId',
    'until',
  ]);
  const both = await Promise.all([cast(one, pass), cast(two, pass)]);
  expect(both.map(codeOf).sort()).toEqual(['BOX_BOOTH_NEEDED', 'ok']);
  const [winner, loser] = both[0]?.ok ? [one, two] : [two, one];
  expect(await cast(winner, '')).toEqual(both.find(({ ok }) => ok));
  expect(codeOf(await cast(loser, pass))).toBe('BOX_BOOTH_NEEDED');
  const stored = await world.store.all('envelopes', { roundId: open.roundId });
  expect(stored.map((envelope) => envelope['envelope'])).toEqual([toBase64(winner)]);
  const free = { holder: '', bound: '', until: 0 };
  expect(await world.store.all('booths', { roundId: open.roundId })).toMatchObject([free, free]);
});

test('停发那一瞬间还在途中的：点数之后才写下的不算发出，也拿不到手', async () => {
  const [next] = rest;
  if (!next) throw new Error('没有备好测评');
  const { appraisalId, roundId } = await bring(world, branch, next, 'issuing');
  const blinded = blindedRequest();
  await at(branch, 1).client.must('appraisal', 'issue', { appraisalId, blinded });
  await host().must('appraisal', 'openBox', { appraisalId });
  const [counted] = await world.store.all('ballotissues', { roundId });
  expect(counted).toMatchObject({ counted: true });
  const late = {
    ...counted,
    _id: `${roundId}_${at(branch, 2).memberId}`,
    requestKey: randomBytes(16).toString('hex'),
    counted: false,
  };
  await world.store.add('ballotissues', late);
  const input = { appraisalId, blinded };
  expect((await at(branch, 1).client.must('appraisal', 'issue', input)).signatures).not.toBeNull();
  const refused = await at(branch, 2).client.ask('appraisal', 'issue', input);
  expect(codeOf(refused)).toBe('BALLOT_ISSUE_CLOSED');
  const closed = await host().must('appraisal', 'close', { appraisalId });
  expect(closed.groups).toEqual([{ group: 'party', present: 5, issued: 1, collected: 0 }]);
}, 60_000);

/** 把定时器拨到下一次。 */
async function tick(): Promise<void> {
  world.cloud.clock.advance(5 * 60_000);
  const fired = await world.cloud.runTimers();
  const tended = fired.filter(({ functionName }) => functionName === 'appraisal');
  expect(tended.map(({ error }) => error)).toEqual([null]);
}

test('关箱：写票处撤掉，码与平板码作废；各列写下了、结果没签名的不给看', async () => {
  const { appraisalId, roundId } = open;
  const { code: kiosk } = await teller().must('appraisal', 'kioskCode', { appraisalId, booth: 1 });
  const { qr } = await door();
  const pass = await held(2);
  await host().must('appraisal', 'close', { appraisalId });
  expect(await world.store.all('booths', { roundId })).toEqual([]);
  for (const code of [kiosk, qr]) expect(codeOf(await enter(code))).toBe('BOX_CLOSED');
  expect(codeOf(await cast(await sealedEnvelope(world, open), pass))).toBe('BOX_CLOSED');
  const [box] = await world.store.all('boxes', { _id: roundId });
  expect(box).toMatchObject({ state: 'closed', boothKey: null });
  const after = await host().ask('appraisal', 'boothCode', { appraisalId, booth: 1 });
  expect(codeOf(after)).toBe('APPRAISAL_WRONG_STATE');

  const row = { _id: `${roundId}_0_0`, roundId, group: 0, column: 0, rows: '' };
  await world.store.add('ballotrows', row);
  const table = async (httpMethod: string) => {
    const path = `/table/${roundId}/0/0`;
    const { body } = await world.cloud.http('ballotbox', { path, httpMethod });
    return codeOf(JSON.parse(body.toString()) as { ok: boolean });
  };
  expect(await table('GET')).toBe('BOX_NOT_COUNTED');
  await world.store.remove('ballotrows', row._id);
  await host().must('appraisal', 'count', { appraisalId });
  expect(await table('GET')).toBe('ok');
  expect(await table('HEAD')).toBe('BOX_UNKNOWN');
});

test('定时照看：清掉关箱之后才写进库的信封与没撤掉的写票处，数过的一封不动', async () => {
  const { roundId } = open;
  const [kept] = await world.store.all('envelopes', { roundId });
  await world.store.add('envelopes', { _id: 'f'.repeat(64), roundId, envelope: 'AAAA' });
  await world.store.add('booths', {
    _id: `${roundId}_1`,
    roundId,
    booth: 1,
    holder: '',
    bound: '',
    until: 0,
  });
  await tick();
  expect(await world.store.all('booths')).toEqual([]);
  await tick();
  await tick();
  expect(await world.store.all('envelopes', { roundId })).toEqual([kept]);
  const [appraisal] = await world.store.all('appraisals', { _id: open.appraisalId });
  expect(appraisal).toMatchObject({ state: 'counted', unsweptSince: null });
});

test('定时照看：公告了的测评不用人管，钥匙自己备齐；没公告的不备', async () => {
  const meetings = [
    await planGeneralMeeting(world, branch),
    await planGeneralMeeting(world, branch),
  ];
  const [announced = '', quiet = ''] = await Promise.all(
    meetings.map(async (meetingId) => {
      const input = prepareInput(branch, meetingId);
      return (await host().must('appraisal', 'prepare', input)).appraisalId;
    }),
  );
  await host().must('appraisal', 'announce', { appraisalId: announced, servedIds: [] });
  await tick();
  expect(await world.store.all('ballotkeys', { roundId: `${announced}-1` })).toHaveLength(2);
  expect(await world.store.all('ballotkeys', { roundId: `${quiet}-1` })).toEqual([]);
  const made = await host().must('appraisal', 'makeKeys', { appraisalId: announced });
  expect(made).toEqual({ made: 2, needed: 2 });
}, 60_000);

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
