import { verifyArchive } from '../../config/verify/verifyArchive';
import { hpkeOpen, openingKey } from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { createPrivateKey } from 'node:crypto';
import { findMine } from '../../src/packages/booth/ballot/findMine';
import { fromBase64 } from '../../types/ballot/base64';
import { decodeEnvelope } from '../../types/ballot/envelope';
import { toHex } from '../../types/ballot/hex';
import { markCode } from '../../types/ballot/mark';
import type { Mark } from '../../types/ballot/mark';
import { decodeRows } from '../../types/ballot/published';
import { innerInfo, outerInfo } from '../../types/ballot/statement';
import type { HeldTokens } from '../../src/packages/booth/ballot/issueRequest';
import { SCHEMA } from '../../cloudfunctions/_runtime/schema';
import type { CollectionName } from '../../cloudfunctions/_runtime/schema';
import { at } from '../functions/support/world';
import type { Place } from './custody/meeting';
import { codeOf, CustodyMeeting, meetingTime, must, openPlace } from './custody/meeting';

/** 分管钥匙走完一次测评：真的 wx-server-sdk、真密码学，四部手机各有各的私钥。 */

let place: Place;
let meeting: CustodyMeeting;

beforeAll(async () => {
  place = await openPlace();
  const startsAt = meetingTime(place.world);
  meeting = await CustodyMeeting.prepare(place, startsAt);
  place.world.cloud.clock.set(startsAt);
}, 180_000);
afterAll(() => place.world.close());

const host = () => meeting.host;
const status = () => host().must('appraisal', 'status', { appraisalId: meeting.appraisalId });

test('推选：计票人要三名、监票人至少一名、不能重；推选之后手机才登记得了', async () => {
  const early = await meeting.scrutineer.enrol();
  expect(codeOf(early)).toBe('FORBIDDEN');
  for (const [scrutineers, tellers] of [
    [[1], [2, 3]],
    [[1], [2, 3, 4, 5]],
    [[], [2, 3, 4]],
    [[2], [2, 3, 4]],
  ] as const) {
    expect(codeOf(await meeting.elect(scrutineers, tellers))).toBe('SCRUTINY_REFUSED');
  }
  must(await meeting.elect());
}, 60_000);

test('没备齐不能开始，说清缺什么；备齐了清单里是手机上的公钥，服务器没有会话私钥', async () => {
  await meeting.gather();
  const { appraisalId } = meeting;
  const short = await host().ask('appraisal', 'start', { appraisalId });
  expect(short).toMatchObject({
    ok: false,
    error: { code: 'KEEPING_NOT_READY', message: expect.stringContaining('还差 3 名计票人') },
  });
  expect((await status()).ready).toBe(false);
  await meeting.keepKeys();
  expect(await status()).toMatchObject({
    ready: true,
    custody: 'tellers',
    keys: { made: 4, needed: 4 },
    keeping: { devices: 4, general: true, outer: true, inner: true, opening: 'none' },
  });
  const keeping = await meeting.scrutineer.look();
  const manifest = await meeting.start();
  expect(manifest).toMatchObject({
    custody: 'tellers',
    outerKey: keeping.layers.outer?.publicKey,
    innerKey: keeping.layers.inner?.publicKey,
  });
  expect(manifest.groups.map(({ generalKey }) => generalKey)).toEqual(keeping.general?.moduli);
  expect(await place.world.store.all('ballotseals')).toEqual([]);
  // 开始之后谁也换不了手机、换不了钥匙。
  expect(codeOf(await meeting.tellers[0].enrol())).toBe('APPRAISAL_WRONG_STATE');
}, 60_000);

const wallets: HeldTokens[] = [];
const sealed: { tokens: HeldTokens; envelope: Uint8Array; mark: Mark }[] = [];

test('发票：监票人没签不算发出、取不到；签名不对不收；等着签的时候不能停发', async () => {
  const voter = at(place.branch, 5).client;
  const { draft, input } = await meeting.draft(voter);
  expect((await voter.must('appraisal', 'issue', input)).signatures).toBeNull();
  expect((await voter.must('appraisal', 'issue', input)).signatures).toBeNull();
  expect(await status()).toMatchObject({ issued: 0, keeping: { waitingSigns: 1 } });
  const { appraisalId } = meeting;
  expect((await voter.must('appraisal', 'mine', { appraisalId })).issued).toBe(false);
  expect(codeOf(await host().ask('appraisal', 'openBox', { appraisalId }))).toBe(
    'KEEPING_NOT_READY',
  );
  const [request] = await meeting.scrutineer.waiting();
  expect(Object.keys(request ?? {}).sort()).toEqual(['blinded', 'group', 'requestKey']);
  expect(JSON.stringify(request)).not.toContain(at(place.branch, 5).memberId);
  const wrong = [{ requestKey: request?.requestKey ?? '', signature: request?.blinded ?? '' }];
  const refused = await meeting.scrutineer.client.ask('appraisal', 'signGeneral', {
    appraisalId,
    signatures: wrong,
  });
  expect(codeOf(refused)).toBe('KEEPING_BROKEN');
  const byTeller = await meeting.tellers[0].client.ask('appraisal', 'signGeneral', {
    appraisalId,
    signatures: wrong,
  });
  expect(codeOf(byTeller)).toBe('FORBIDDEN');
  expect(await meeting.scrutineer.sign()).toBe(1);
  expect(await meeting.scrutineer.sign()).toBe(0);
  const first = await voter.must('appraisal', 'issue', input);
  expect(await voter.must('appraisal', 'issue', input)).toEqual(first);
  const tokens = meeting.finish(draft, first.signatures);
  if (!tokens) throw new Error('签名不成立');
  wallets.push(tokens);
  expect(await status()).toMatchObject({ issued: 1, keeping: { waitingSigns: 0 } });
  for (const i of [0, 1, 2, 3, 4]) wallets.push(await meeting.take(at(place.branch, i).client));
  for (const rep of meeting.reps) wallets.push(await meeting.take(rep));
  const paper = { voterId: at(place.branch, 6).memberId, medium: 'paper' as const };
  wallets.push(await meeting.take(meeting.tellers[0].client, paper));
}, 120_000);

test('投票；库里的全部内容合起来，服务器也开不了任何一封', async () => {
  await meeting.openBox();
  const marks: readonly Mark[] = ['excellent', 'qualified', 'basic', 'unqualified', 'abstained'];
  for (const [i, tokens] of wallets.entries()) {
    const mark = marks[i % marks.length] ?? 'abstained';
    const envelope = meeting.envelope(tokens, mark);
    sealed.push({ tokens, mark, envelope });
    await meeting.cast(envelope);
  }
  const dump = JSON.stringify(
    await Promise.all(
      (Object.keys(SCHEMA) as CollectionName[]).map((name) => place.world.store.all(name)),
    ),
  );
  const candidates = [...dump.matchAll(/[A-Za-z0-9+/]{43,}={0,2}/g)].flatMap(([text]) => {
    const bytes = Buffer.from(text, 'base64');
    return [bytes.subarray(0, 32), bytes.subarray(-32)];
  });
  expect(candidates.length).toBeGreaterThan(100);
  const [first] = sealed;
  const decoded = decodeEnvelope(first?.envelope ?? new Uint8Array(), {
    manifestDigest: meeting.digest,
    groups: 2,
    columns: 2,
  });
  if (!decoded.ok) throw new Error('信封不对');
  const { headBytes, body } = decoded.envelope;
  const tried = new Set<string>();
  for (const bytes of candidates) {
    if (bytes.length !== 32 || tried.has(bytes.toString('hex'))) continue;
    tried.add(bytes.toString('hex'));
    const key = openingKey(x25519Secret(bytes));
    expect(hpkeOpen(key, outerInfo(headBytes), body)).toBeNull();
    expect(hpkeOpen(key, innerInfo(meeting.digest, 0, 0), body)).toBeNull();
  }
  expect(tried.size).toBeGreaterThan(100);
}, 120_000);

/** 32 字节 → X25519 私钥。 */
const x25519Secret = (raw: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), raw]),
    format: 'der',
    type: 'pkcs8',
  });

test('上面的试法确实开得了：换成两名计票人合出来的钥匙，同一封就开了', async () => {
  const [one, , three] = meeting.tellers;
  const paper = await meeting.close();
  expect(codeOf(paper)).toBe('PAPER_UNCONFIRMED');
  const confirm = (phone: typeof one, count: number) =>
    phone.client.ask('appraisal', 'confirmPaper', { appraisalId: meeting.appraisalId, count });
  expect(codeOf(await confirm(one, 1))).toBe('PAPER_SAME_TELLER');
  expect(codeOf(await confirm(three, 2))).toBe('PAPER_COUNT_WRONG');
  must(await confirm(three, 1));
  const closed = await meeting.close();
  expect(closed).toMatchObject({ ok: true, output: { standing: 'sound' } });
  expect(codeOf(await meeting.count())).toBe('KEEPING_NOT_READY');
  expect(await one.recover('outer')).toBeNull();
  must(await three.hand('outer', one.id));
  const secret = await one.recover('outer');
  const [first] = sealed;
  const decoded = decodeEnvelope(first?.envelope ?? new Uint8Array(), {
    manifestDigest: meeting.digest,
    groups: 2,
    columns: 2,
  });
  if (!decoded.ok || !secret) throw new Error('没有钥匙');
  const { headBytes, body } = decoded.envelope;
  const key = openingKey(x25519Secret(Buffer.from(secret)));
  expect(hpkeOpen(key, outerInfo(headBytes), body)).not.toBeNull();
}, 60_000);

test('两人先后打散、计票、公布、核对、导出；重算成立', async () => {
  await meeting.openAll();
  expect((await status()).keeping?.opening).toBe('done');
  const counted = await meeting.count();
  expect(counted.ok).toBe(true);
  expect(await meeting.count()).toEqual(counted);
  const { appraisalId } = meeting;
  const result = await host().must('appraisal', 'result', { appraisalId });
  expect(result.tables.map(({ scope, envelopes }) => [scope, envelopes.valid])).toEqual([
    ['party', 7],
    ['mass', 5],
    ['total', 12],
  ]);
  for (const { tokens, mark } of sealed) {
    const reply = await place.world.cloud.http('ballotbox', {
      path: `/table/${meeting.known().sessionId}/${tokens.group}/0`,
      httpMethod: 'GET',
    });
    const { output } = JSON.parse(reply.body.toString()) as {
      output: { columns: { rows: string }[] };
    };
    const tables = output.columns.map(
      ({ rows }) => decodeRows(fromBase64(rows) ?? new Uint8Array()) ?? [],
    );
    const mine = tokens.columns.flatMap((held, column) =>
      held ? [{ column, pk: held.pk, code: markCode(mark) }] : [],
    );
    expect(new Set(findMine(tables, mine))).toEqual(new Set(['counted']));
  }
  const lines: string[] = [];
  for (let page: number | null = 0; page !== null;) {
    const got: { lines: string[]; next: number | null } = await host().must('appraisal', 'export', {
      appraisalId,
      page,
    });
    lines.push(...got.lines);
    page = got.next;
  }
  const verdict = verifyArchive(lines.join('\n'), toHex(meeting.digest));
  expect(verdict.findings).toEqual([]);
  expect(lines.at(-1)).toContain('issuedOnPaper\\":1');
}, 60_000);

test('计票之后：份额、中间产物都不在了；清除之后什么也不剩', async () => {
  const { store } = place.world;
  expect(await store.all('ballotshuffles')).toEqual([]);
  const [keeping] = await store.all('ballotkeepings');
  expect(keeping).toMatchObject({
    outer: { shares: [], handed: [] },
    inner: { shares: [], handed: [] },
  });
  expect(await store.all('ballotkeys')).toEqual([]);
  const [one] = meeting.tellers;
  expect(await one.recover('outer')).toBeNull();
  const counted = await meeting.count();
  const resultDigest = counted.ok ? counted.output.resultDigest : '';
  const { branchId } = place.branch;
  const input = { appraisalId: meeting.appraisalId, branchId, resultDigest };
  await place.world.superior.must('appraisal', 'purge', input);
  for (const name of ['ballotkeepings', 'ballotshuffles', 'ballotissues', 'ballotreps'] as const) {
    expect([name, await store.all(name)]).toEqual([name, []]);
  }
  expect(place.world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
}, 60_000);

test('记账里没有姓名对得上的领票编号、没有钥匙', async () => {
  const entries = await place.world.store.all('journal');
  const kinds = new Set(entries.map(({ type }) => type));
  for (const kind of ['deviceEnrolled', 'layerDeposited', 'generalSigned', 'columnSubmitted']) {
    expect(kinds).toContain(`appraisal.${kind}`);
  }
  const signs = entries.filter(({ type }) => type === 'appraisal.generalSigned');
  for (const { payload } of signs) {
    expect(Object.keys(payload as object).sort()).toEqual(['appraisalId', 'signed']);
  }
});
