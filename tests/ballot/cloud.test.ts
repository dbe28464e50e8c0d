import { randomBytes } from 'node:crypto';
import { verifyArchive } from '../../config/verify/verifyArchive';
import { draftIssue, finishIssue, requestOf } from '../../src/packages/booth/ballot/issueRequest';
import { fillEnvelope } from '../../src/packages/booth/ballot/fillEnvelope';
import { findMine } from '../../src/packages/booth/ballot/findMine';
import { receiptHolds } from '../../src/packages/booth/ballot/receipt';
import { manifestDigestOf } from '../../src/packages/booth/crypto/digest';
import {
  RandomPool,
  sealRandomBytes,
  TOKEN_RANDOM_BYTES,
} from '../../src/packages/booth/crypto/randomPool';
import { fromBase64, toBase64 } from '../../types/ballot/base64';
import { toHex } from '../../types/ballot/hex';
import type { Manifest } from '../../types/ballot/manifest';
import type { Mark } from '../../types/ballot/mark';
import { markCode } from '../../types/ballot/mark';
import { parseManifest } from '../../types/ballot/parseManifest';
import { decodeRows } from '../../types/ballot/published';
import type { BoxReply } from '../../types/contracts/ballotbox';
import type { Branch, World } from '../functions/support/world';
import { at, DAY, foundBranch, HOUR, openWorld, person } from '../functions/support/world';

/** 真的 wx-server-sdk、真的本机云、打好包的云函数、真密码学：一次测评从备到清。 */

let world: World;
let branch: Branch;
let meetingId = '';
let appraisalId = '';
let roundId = '';
let manifest: Manifest;
let digest: Uint8Array;

const PEOPLE = [
  person('书记甲', '13900000001', { position: 'leader' }),
  person('记录员甲', '13900000002'),
  person('党员甲', '13900000003'),
  person('党员乙', '13900000004'),
  person('党员丙', '13900000005'),
  person('党员丁', '13900000006'),
  person('预备甲', '13900000007', { kind: 'probationaryMember' }),
  person('无机甲', null, { serviceStatus: 'retired' }),
];
const FULL = [0, 1, 2, 3, 4, 5, 7];
const REPS = 5;

const host = () => at(branch, 1).client;
const rep = (i: number) => world.client(`oMass${i}`);
const codeOf = (reply: { ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok';

async function box<T>(httpMethod: string, path: string, body?: Uint8Array, headers = {}) {
  const reply = await world.cloud.http('ballotbox', {
    path,
    httpMethod,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: body ? toBase64(body) : '',
    isBase64Encoded: body !== undefined,
  });
  return JSON.parse(reply.body.toString()) as
    { ok: true; output: T } | { ok: false; error: { code: string } };
}

/** 扫门口的码，占住唯一的一处写票处；给凭条的头。 */
async function comeIn(): Promise<{ 'x-booth-pass': string }> {
  const { qr } = await host().must('appraisal', 'boothCode', { appraisalId, booth: 1 });
  const code = new Uint8Array(Buffer.from(JSON.stringify({ code: qr })));
  const reply = await box<BoxReply<'enter'>>('POST', `/enter/${roundId}`, code);
  if (!reply.ok) throw new Error(reply.error.code);
  return { 'x-booth-pass': reply.output.pass };
}

const pool = (n: number) => new RandomPool(new Uint8Array(randomBytes(n)));

/** 领票：`voterId` 由计票人代领。 */
async function take(client = host(), voterId?: string) {
  const mine = voterId
    ? { group: 0, ownColumn: manifest.subjects.findIndex(({ id }) => id === voterId) }
    : await client.must('appraisal', 'mine', { appraisalId });
  const own = mine.ownColumn === -1 ? null : mine.ownColumn;
  const random = pool((manifest.subjects.length + 1) * TOKEN_RANDOM_BYTES);
  const draft = draftIssue(manifest, mine.group ?? 0, own, random);
  if (!draft) throw new Error('清单不可用');
  const input = { appraisalId, blinded: toBase64(requestOf(draft)), ...(voterId && { voterId }) };
  const first = await client.must('appraisal', 'issue', input);
  const again = await client.must('appraisal', 'issue', input);
  expect(again.signatures).toBe(first.signatures);
  const signatures = fromBase64(first.signatures ?? '') ?? new Uint8Array();
  const tokens = finishIssue(manifest, draft, signatures);
  if (!tokens) throw new Error('签名不成立');
  return tokens;
}
type Tokens = Awaited<ReturnType<typeof take>>;

const seal = (tokens: Tokens, mark: Mark): Uint8Array =>
  fillEnvelope(
    manifest,
    digest,
    tokens,
    tokens.columns.map((held) => held && mark),
    pool(sealRandomBytes(tokens.columns.length)),
  );

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oBallot', PEOPLE, { secretary: 0, recorder: 1 });
}, 180_000);
afterAll(() => world.close());

test('没有通知、没到八成、没走程序、没推选、密钥没齐，都不能开始；说清差在哪', async () => {
  const startsAt = world.cloud.clock.now() + 10 * DAY;
  const made = await host().must('meeting', 'create', {
    kind: 'organisationalLifeMeeting',
    title: '组织生活会和民主评议',
    place: '会议室',
    startsAt,
    endsAt: startsAt + 3 * HOUR,
  });
  meetingId = made.meetingId;
  const excusedIds = [3, 4, 5, 7].map((i) => at(branch, i).memberId);
  const prepared = await host().must('appraisal', 'prepare', {
    meetingId,
    grades: 'four',
    selfRating: false,
    excusedIds,
  });
  appraisalId = prepared.appraisalId;
  expect(prepared).toMatchObject({ subjects: 3, voters: 7 });
  const servedIds = branch.people.map(({ memberId }) => memberId);
  await host().must('appraisal', 'announce', { appraisalId, servedIds });
  await host().must('appraisal', 'invite', { appraisalId, count: REPS });
  const { codes } = await host().must('appraisal', 'invitations', { appraisalId });
  for (const [i, { code }] of codes.entries()) await rep(i).must('appraisal', 'join', { code });
  const stolen = await world
    .client('oThief')
    .ask('appraisal', 'join', { code: codes[0]?.code ?? '' });
  expect(codeOf(stolen)).toBe('INVITATION_INVALID');

  const early = await host().ask('appraisal', 'stage', {
    appraisalId,
    stage: 'selfReview',
    step: 'start',
    outstanding: 0,
    byGroup: null,
  });
  expect(codeOf(early)).toBe('APPRAISAL_STAGE_REFUSED');
  world.cloud.clock.set(startsAt);
  await host().must('meeting', 'open', { meetingId });
  const stages = ['oath', 'selfReview', 'discussion', 'comments'] as const;
  for (const stage of stages) {
    for (const step of ['start', 'finish'] as const) {
      await host().must('appraisal', 'stage', {
        appraisalId,
        stage,
        step,
        outstanding: 0,
        byGroup: null,
      });
    }
  }
  const unelected = await host().ask('appraisal', 'start', { appraisalId });
  expect(codeOf(unelected)).toBe('SCRUTINY_REFUSED');
  const [scrutineer, teller] = [at(branch, 3).memberId, at(branch, 4).memberId];
  await host().must('appraisal', 'elect', {
    appraisalId,
    scrutineerIds: [scrutineer],
    tellerIds: [teller],
  });
  const short = await host().ask('appraisal', 'start', { appraisalId });
  expect(short).toMatchObject({
    ok: false,
    error: { code: 'APPRAISAL_NOT_READY', message: expect.stringContaining('6') },
  });
  expect(!short.ok && short.error.articles).toEqual(expect.arrayContaining(['Q2']));
  for (const i of FULL) {
    const { digits } = (await host().must('meeting', 'live', { meetingId })).code ?? { digits: '' };
    const { memberId, client } = at(branch, i);
    if (i === 7) {
      await host().must('meeting', 'checkInFor', { meetingId, memberId, reason: '没有手机' });
    } else await client.must('meeting', 'checkIn', { meetingId, digits });
  }
  expect(codeOf(await host().ask('appraisal', 'start', { appraisalId }))).toBe(
    'APPRAISAL_KEYS_MISSING',
  );
  const made8 = await host().must('appraisal', 'makeKeys', { appraisalId });
  expect(made8).toEqual({ made: 8, needed: 8 });
  const started = await host().must('appraisal', 'start', { appraisalId });
  roundId = started.roundId;
  const got = await box<BoxReply<'manifest'>>('GET', `/manifest/${roundId}`);
  if (!got.ok) throw new Error(got.error.code);
  digest = manifestDigestOf(got.output.manifest);
  const parsed = parseManifest(got.output.manifest);
  if (!parsed) throw new Error('清单不合规范');
  manifest = parsed;
  expect(toHex(digest)).toBe(started.manifestDigest);
  expect(manifest.groups.map(({ group }) => group)).toEqual(['party', 'mass']);
}, 120_000);

const wallets: Tokens[] = [];
const sealed: { tokens: Tokens; envelope: Uint8Array; mark: Mark }[] = [];

test('发票：每人一次，重试同样的字节；不在名册的、没到会的、第二部手机、坏请求都拒绝', async () => {
  for (const i of FULL.filter((n) => n !== 7)) wallets.push(await take(at(branch, i).client));
  for (let i = 0; i < REPS; i += 1) wallets.push(await take(rep(i)));
  const teller = at(branch, 4).client;
  wallets.push(await take(teller, at(branch, 7).memberId));
  const ask = async (client = host(), more = {}) =>
    codeOf(
      await client.ask('appraisal', 'issue', {
        appraisalId,
        blinded: toBase64(new Uint8Array(randomBytes(256 * 4))),
        ...more,
      }),
    );
  expect(await ask(at(branch, 6).client)).toBe('BALLOT_NOT_ELIGIBLE');
  expect(await ask(world.client('oNobody'))).toBe('NOT_FOUND');
  expect(await ask(at(branch, 5).client, { blinded: 'AAAA' })).toBe('BALLOT_REQUEST_BROKEN');
  const secondPhone = new Uint8Array(256 * 4).map((_, j) => (j % 256 === 0 ? 0 : 7));
  expect(await ask(at(branch, 5).client, { blinded: toBase64(secondPhone) })).toBe(
    'BALLOT_ALREADY_ISSUED',
  );
  expect(await ask(host(), { voterId: at(branch, 7).memberId })).toBe('FORBIDDEN');
  expect(await ask(teller, { voterId: at(branch, 3).memberId })).toBe('BALLOT_NOT_ELIGIBLE');
}, 120_000);

test('票箱：开投前、坏信封、带身份、第二封都拒绝，库里不变；同一封永远同一张回执', async () => {
  const marks: readonly Mark[] = ['excellent', 'qualified', 'basic', 'unqualified', 'abstained'];
  for (const [i, tokens] of wallets.entries()) {
    const mark = marks[i % marks.length] ?? 'abstained';
    sealed.push({ tokens, mark, envelope: seal(tokens, mark) });
  }
  const [first] = sealed;
  if (!first) throw new Error('没有票');
  const cast = async (bytes: Uint8Array, headers = {}) =>
    codeOf(await box('POST', `/cast/${roundId}`, bytes, headers));
  expect(await cast(first.envelope)).toBe('BOX_NOT_OPEN');
  await host().must('appraisal', 'openBox', { appraisalId });
  expect(await world.store.all('ballotkeys')).toEqual([]);
  expect(await cast(first.envelope.slice(1))).toBe('BOX_ENVELOPE_BROKEN');
  expect(await cast(first.envelope.slice(0, -1))).toBe('BOX_ENVELOPE_BROKEN');
  expect(await cast(new Uint8Array(0))).toBe('BOX_ENVELOPE_BROKEN');
  const bent = first.envelope.slice();
  bent[60] = (bent[60] ?? 0) ^ 1;
  expect(await cast(bent)).toBe('BOX_TOKEN_INVALID');
  expect(await cast(first.envelope, { 'x-wx-openid': 'oSomebody' })).toBe('BOX_IDENTITY');
  expect(await cast(first.envelope, { Authorization: 'x' })).toBe('BOX_IDENTITY');
  const called = await world.cloud.call(
    'ballotbox',
    { path: `/cast/${roundId}` },
    { openid: 'oX' },
  );
  expect(JSON.stringify(called)).toContain('BOX_IDENTITY');
  expect(codeOf(await box('POST', '/cast/none', first.envelope))).toBe('BOX_UNKNOWN');
  expect(codeOf(await box('GET', `/table/${roundId}/0/0`))).toBe('BOX_NOT_COUNTED');
  expect(await world.store.all('envelopes')).toEqual([]);
  for (const { envelope } of sealed.slice(0, -1)) {
    const pass = await comeIn();
    const reply = await box<BoxReply<'cast'>>('POST', `/cast/${roundId}`, envelope, pass);
    if (!reply.ok) throw new Error(reply.error.code);
    const receipt = fromBase64(reply.output.receipt) ?? new Uint8Array();
    expect(receiptHolds(manifest, digest, envelope, receipt)).toBe(true);
    expect(await box('POST', `/cast/${roundId}`, envelope)).toEqual(reply);
  }
  expect(await cast(seal(first.tokens, 'abstained'))).toBe('BOX_ALREADY_CAST');
  const early = await at(branch, 2).client.ask('appraisal', 'result', { appraisalId });
  expect(codeOf(early)).toBe('BOX_NOT_COUNTED');
  const docs = await world.store.all('envelopes');
  expect(docs).toHaveLength(sealed.length - 1);
  for (const doc of docs) {
    expect(Object.keys(doc).sort()).toEqual(['_id', 'envelope', 'roundId']);
  }
}, 120_000);

let archive = '';

test('关箱、计票、公布、核对、导出；重算成立；私钥不在了', async () => {
  const closed = await host().must('appraisal', 'close', { appraisalId });
  expect(closed.groups).toEqual([
    { group: 'party', present: 7, issued: 7, collected: 6 },
    { group: 'mass', present: 5, issued: 5, collected: 5 },
  ]);
  const late = sealed.at(-1);
  if (!late) throw new Error('没有票');
  expect(codeOf(await box('POST', `/cast/${roundId}`, late.envelope))).toBe('BOX_CLOSED');
  const { resultDigest } = await host().must('appraisal', 'count', { appraisalId });
  const again = await host().must('appraisal', 'count', { appraisalId });
  expect(again.resultDigest).toBe(resultDigest);
  const secrets = JSON.stringify([
    await world.store.all('ballotseals'),
    await world.store.all('ballotkeys'),
    (await world.store.all('boxes')).map((doc) => doc['secret']),
  ]);
  expect(secrets).not.toMatch(/M[CFI][A-Za-z0-9+/]{40}/);
  const result = await at(branch, 2).client.must('appraisal', 'result', { appraisalId });
  expect(result.tables.map(({ scope }) => scope)).toEqual(['party', 'mass', 'total']);
  expect(result.script[0]).toContain('发出 7 张，收回 6 张');
  for (const [i, { tokens, mark }] of sealed.slice(0, -1).entries()) {
    const reply = await box<BoxReply<'table'>>('GET', `/table/${roundId}/${tokens.group}/0`);
    if (!reply.ok) throw new Error(reply.error.code);
    const tables = reply.output.columns.map(
      ({ rows }) => decodeRows(fromBase64(rows) ?? new Uint8Array()) ?? [],
    );
    const mine = tokens.columns.flatMap((held, column) =>
      held ? [{ column, pk: held.pk, code: markCode(mark) }] : [],
    );
    expect([i, new Set(findMine(tables, mine))]).toEqual([i, new Set(['counted'])]);
  }
  const lines: string[] = [];
  for (let page: number | null = 0; page !== null;) {
    const got: { lines: string[]; next: number | null } = await at(branch, 0).client.must(
      'appraisal',
      'export',
      { appraisalId, page },
    );
    lines.push(...got.lines);
    page = got.next;
  }
  archive = lines.join('\n');
  expect(verifyArchive(archive, toHex(digest)).findings).toEqual([]);
}, 120_000);

test('清除：校验值不对不清；清完只剩已公布的结论与校验值，再清一次也无妨', async () => {
  const { branchId } = branch;
  const wrong = await world.superior.ask('appraisal', 'purge', {
    appraisalId,
    branchId,
    resultDigest: '0'.repeat(64),
  });
  expect(codeOf(wrong)).toBe('ARCHIVE_MISMATCH');
  const { resultDigest } = await host().must('appraisal', 'count', { appraisalId });
  const input = { appraisalId, branchId, resultDigest };
  expect((await world.superior.must('appraisal', 'purge', input)).removed).toBeGreaterThan(20);
  expect((await world.superior.must('appraisal', 'purge', input)).removed).toBe(0);
  for (const name of [
    'ballotkeys',
    'ballotseals',
    'ballotissues',
    'ballotreps',
    'boxes',
    'envelopes',
    'ballotcolumns',
    'ballotrows',
  ] as const) {
    expect([name, await world.store.all(name)]).toEqual([name, []]);
  }
  const [doc] = await world.store.all('appraisals');
  expect(doc).toMatchObject({ state: 'purged', rolls: [], inviteKey: null, record: null });
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
