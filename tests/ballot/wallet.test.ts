import { checkEnvelope } from '../../cloudfunctions/_ballot/checkEnvelope';
import { openManifest } from '../../cloudfunctions/_ballot/openManifest';
import { sha256Bytes } from '../../cloudfunctions/_ballot/sha256';
import { receiptFor } from '../../cloudfunctions/ballotbox/crypto/receipt';
import { castSealed, recoverReceipt } from '../../src/packages/booth/flow/castSealed';
import { sealBallot } from '../../src/packages/booth/flow/sealBallot';
import { addName, nextSerial } from '../../src/packages/booth/store/names';
import {
  clearMarks,
  holdersOf,
  keepFirst,
  ME,
  readFirst,
  readMarks,
  readWallet,
  storeTokens,
  wipe,
  writeMarks,
  writeWallet,
} from '../../src/packages/booth/store/wallet';
import { toBase64 } from '../../types/ballot/base64';
import { toHex } from '../../types/ballot/hex';
import type { BoxRequest } from '../../src/packages/booth/box/boxRequest';
import { hold, testSession } from './session';

const mockStorage = new Map<string, string>();
const mockLine: { sent: BoxRequest[]; answer: (request: BoxRequest) => unknown } = {
  sent: [],
  answer: () => null,
};

jest.mock('../../src/packages/booth/store/device', () => ({
  readDevice: (key: string): unknown => JSON.parse(mockStorage.get(key) ?? 'null'),
  writeDevice: (key: string, value: unknown) => mockStorage.set(key, JSON.stringify(value)),
  removeDevice: (key: string) => mockStorage.delete(key),
  deviceKeys: () => [...mockStorage.keys()],
}));
jest.mock('../../src/packages/booth/box/exchange', () => ({
  exchange: (request: BoxRequest) => {
    mockLine.sent.push(request);
    return Promise.resolve(mockLine.answer(request));
  },
}));

const ROUND = 'r-1';
const session = testSession(ROUND, { columns: 2, groups: ['party'] });
const open = openManifest(session.text);
if (!open) throw new Error('清单不可用');
const booth = {
  manifest: session.manifest,
  digest: session.digest,
  digestHex: toHex(session.digest),
  pass: 'p',
  checked: true,
};
const random = (length: number) => Promise.resolve(new Uint8Array(length).fill(3));
const receiptOf = (envelope: Uint8Array) => ({
  ok: true,
  output: { receipt: toBase64(receiptFor(session.box, open.digest, sha256Bytes(envelope))) },
});
const bytesIn = (request: BoxRequest | undefined): Uint8Array => {
  if (!(request?.body instanceof Uint8Array)) throw new Error('没有发出信封');
  return request.body;
};

beforeEach(() => {
  mockStorage.clear();
  mockLine.sent = [];
  mockLine.answer = () => null;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((act: () => void) => {
    act();
    return 0 as unknown as NodeJS.Timeout;
  });
});
afterEach(() => jest.restoreAllMocks());

const held = (own: number | null, holder = ME) =>
  writeWallet(ROUND, holder, {
    stage: 'held',
    tokens: storeTokens(hold(session, 0, own)),
  });
const seal = (holder = ME) => sealBallot(ROUND, holder, booth, ['qualified', 'basic'], random);

test('封票先存下再发；断网是一种状态，信封还在；重投同一封，回执验过才算投了', async () => {
  held(null);
  writeMarks(ROUND, ME, ['qualified', 'basic']);
  expect(await seal()).toEqual({ ok: true, value: null });
  expect(readWallet(ROUND, ME)?.stage).toBe('sealed');
  expect(mockLine.sent).toHaveLength(0);

  const cut = await castSealed(ROUND, ME, booth);
  expect(cut.ok ? '' : cut.error.code).toBe('NETWORK');
  expect(readWallet(ROUND, ME)?.stage).toBe('sealed');
  expect(readMarks(ROUND, ME)).toEqual(['qualified', 'basic']);
  const first = bytesIn(mockLine.sent[0]);
  expect(checkEnvelope(first, open).ok).toBe(true);

  mockLine.answer = (request) => receiptOf(bytesIn(request));
  expect((await castSealed(ROUND, ME, booth)).ok).toBe(true);
  expect(mockLine.sent.length).toBeGreaterThan(3);
  for (const request of mockLine.sent) expect(bytesIn(request)).toEqual(first);
  expect(readWallet(ROUND, ME)?.stage).toBe('cast');
  expect(readMarks(ROUND, ME)).toBeNull();
});

test('再封一次什么也不变：同一张票只有一封', async () => {
  held(null);
  await seal();
  const before = mockStorage.get(`ballot/${ROUND}/me`);
  await sealBallot(ROUND, ME, booth, ['excellent', 'excellent'], random);
  expect(mockStorage.get(`ballot/${ROUND}/me`)).toBe(before);
});

test('平台不给随机数：说清楚，票还在手里', async () => {
  held(null);
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const sealed = await sealBallot(ROUND, ME, booth, ['basic', 'basic'], () =>
    Promise.reject(new Error('fail')),
  );
  expect(sealed.ok ? '' : sealed.error.code).toBe('BOOTH_NO_RANDOM');
  expect(warn).toHaveBeenCalled();
  expect(readWallet(ROUND, ME)?.stage).toBe('held');
});

test('假回执、别的信封的回执不算数', async () => {
  held(null);
  await seal();
  for (const receipt of [toBase64(new Uint8Array(64)), 'not base64']) {
    mockLine.answer = () => ({ ok: true, output: { receipt } });
    const reply = await castSealed(ROUND, ME, booth);
    expect(reply.ok ? '' : reply.error.code).toBe('BOOTH_BAD_RECEIPT');
  }
  mockLine.answer = (request) => receiptOf(bytesIn(request).slice(1));
  const reply = await castSealed(ROUND, ME, booth);
  expect(reply.ok ? '' : reply.error.code).toBe('BOOTH_BAD_RECEIPT');
  expect(readWallet(ROUND, ME)?.stage).toBe('sealed');
});

test('断在投与回执之间：不带占位凭证就取得回回执；清单换了不认', async () => {
  held(null);
  await seal();
  const manifest = (text: string) => ({ ok: true, output: { manifest: text } });
  mockLine.answer = ({ path }) =>
    path.startsWith('/manifest') ? manifest(session.text.replace('党员0', '党员零')) : null;
  const refused = await recoverReceipt(ROUND, ME);
  expect(refused.ok ? '' : refused.error.code).toBe('BOOTH_OTHER_MANIFEST');
  mockLine.answer = (request) =>
    request.path.startsWith('/manifest') ? manifest(session.text) : receiptOf(bytesIn(request));
  expect((await recoverReceipt(ROUND, ME)).ok).toBe(true);
  expect(mockLine.sent.at(-1)?.pass).toBeNull();
  expect(readWallet(ROUND, ME)?.stage).toBe('cast');
});

test('本人手机留公钥供核对，本人那一列没有；公用平板一个也不留', async () => {
  held(1);
  await sealBallot(ROUND, ME, booth, ['basic', null], random);
  held(null, 'v1');
  await seal('v1');
  const pks = (holder: string) => {
    const wallet = readWallet(ROUND, holder);
    return wallet?.stage === 'sealed' ? wallet.record.pks : null;
  };
  expect(pks(ME)?.map((pk) => pk === null)).toEqual([false, true]);
  expect(pks('v1')).toEqual([]);
});

test('代领的名单、两遍录入不会被当成票夹；抹掉就什么也不剩', () => {
  held(null, 'v1');
  addName(ROUND, 'v1', { name: '赵大山', medium: 'paper', serial: nextSerial(ROUND) });
  expect(nextSerial(ROUND)).toBe(2);
  writeMarks(ROUND, 'v1', ['basic', null]);
  keepFirst(ROUND, 'v1', ['basic', 'basic']);
  expect(readMarks(ROUND, 'v1')).toBeNull();
  expect(readFirst(ROUND, 'v1')).toEqual(['basic', 'basic']);
  expect(holdersOf(ROUND)).toEqual(['v1']);
  clearMarks(ROUND, 'v1');
  expect(readFirst(ROUND, 'v1')).toBeNull();
  wipe(ROUND, 'v1');
  expect([...mockStorage.keys()]).toEqual([`ballot/${ROUND}/names`]);
});
