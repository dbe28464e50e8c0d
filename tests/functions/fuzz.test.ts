import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ROOT } from '../../config/paths';
import type { HttpEvent } from '../../localcloud/http/accessRoute';
import { ARTICLE_IDS } from '../../rules/law/articleIds';
import { toBase64 } from '../../types/ballot/base64';
import { concatBytes } from '../../types/ballot/bytes';
import { ballotbox } from '../../types/contracts/ballotbox';
import type { CallReply } from '../../types/envelope';
import { ERRORS } from '../../types/errors';
import { z } from '../../types/zod';
import { castEnvelope, enterBooth, sealedEnvelope } from './support/appraisal';
import { callRaw } from './support/callAction';
import { CONTRACTS, contractOf } from './support/contracts';
import type { Caller, Scene } from './support/scene';
import { openScene } from './support/scene';

const SEED = 20_260_302;

/** 每个动作至少这么多次；连同票箱合计三千次以上。 */
const RUNS_EACH = 60;

/** 不该让任何一份坏输入办成：以最有权的本支部身份来喂，挡在前面的就只有输入校验。 */
const STRONGEST: Readonly<Record<string, Caller>> = {
  'organisation.createBranch': 'superior',
  'organisation.overview': 'superior',
  'member.bind': 'unbound',
  'points.witnessByLink': 'unbound',
  'plan.answer': 'superior',
  'plan.filings': 'superior',
  'assessment.review': 'superior',
  'assessment.reviews': 'superior',
  'notice.objectFor': 'superior',
  'notice.accept': 'superior',
  'notice.answer': 'superior',
  'appraisal.join': 'unbound',
  'appraisal.confirmExemption': 'superior',
  'appraisal.rerun': 'superior',
  'appraisal.purge': 'superior',
};

const ACTIONS = Object.keys(CONTRACTS);

let scene: Scene;
let before: string;
let calls = 0;
const met = new Set<string>();

beforeAll(async () => {
  scene = await openScene();
  before = await scene.world.store.digest();
}, 180_000);
afterAll(() => scene.world.close());

/** 没有一个字段会认的值：错类型、超长、不可见字符、原型污染、深层嵌套、算不出的数、查询操作符。 */
const junk = fc.oneof(
  fc.constant(null),
  fc.boolean().map((value) => ({ value })),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 1e300),
  fc.constant('长'.repeat(5000)),
  fc.constantFrom('', '   ', '\u0000', '\u202e反写', '\ud800'),
  fc.constant({ $gt: '' }),
  fc.constant({ $ne: null }),
  fc.constant(JSON.parse('{"__proto__":{"superior":true},"constructor":{"prototype":{}}}')),
  fc.array(fc.anything({ maxDepth: 2, withBigInt: false }), { maxLength: 5 }),
  fc.integer({ min: 20, max: 400 }).map(nested),
);

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = { a: value };
  return value;
}

/** 把好输入弄坏的办法；碰巧仍合契约的（空名单、可空的字段）不算弄坏，跳过。 */
type Spoil =
  | { readonly kind: 'drop' | 'replace'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'extra'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'whole'; readonly value: unknown }
  | { readonly kind: 'requestId'; readonly value: unknown }
  | { readonly kind: 'action'; readonly value: unknown };

const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat(9), value: junk }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('replace' as const), at: fc.nat(9), value: junk }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('extra' as const),
      name: fc.constantFrom(
        'openid',
        'roles',
        'constructor',
        'hasOwnProperty',
        '$where',
        'now',
        '多余',
      ),
      value: junk,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('whole' as const),
      value: fc.oneof(
        fc.constantFrom(undefined, null, 0, 'input', true),
        fc.array(fc.integer(), { maxLength: 3 }),
        fc.constant({ a: '大'.repeat(30_000) }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('requestId' as const),
      value: fc.constantFrom(
        undefined,
        null,
        '',
        'short',
        'x'.repeat(65),
        '请求号请求号请求号',
        12345678,
        {},
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('action' as const),
      value: fc.oneof(
        fc.constantFrom(
          'toString',
          '__proto__',
          'constructor',
          '',
          'CREATE',
          null,
          7,
          [],
          'a'.repeat(100),
        ),
        fc.string({ minLength: 1, maxLength: 20 }).map((text) => `没有${text}`),
      ),
    }),
  },
);

interface Sent {
  readonly action: unknown;
  readonly input: unknown;
  readonly requestId: unknown;
}

const AT_THE_ENVELOPE: ReadonlySet<Spoil['kind']> = new Set(['requestId', 'action']);

/** 平台把请求过一遍 JSON，之后仍合契约的就不是坏输入。 */
function stillGood(action: string, { input }: Sent, how: Spoil): boolean {
  if (AT_THE_ENVELOPE.has(how.kind)) return false;
  const { input: arrived } = JSON.parse(JSON.stringify({ input })) as { input?: unknown };
  return contractOf(action).input.safeParse(arrived).success;
}

function spoiled(name: string, good: Readonly<Record<string, unknown>>, how: Spoil): Sent {
  const sent = { action: name, input: good, requestId: `fuzz-${calls}-request` };
  const required = Object.keys(good).filter((key) => key !== 'branchId');
  switch (how.kind) {
    case 'drop':
    case 'replace': {
      const key = required[how.at % Math.max(1, required.length)];
      if (key === undefined) return { ...sent, input: { 多余: how.value } };
      const rest = Object.fromEntries(Object.entries(good).filter(([other]) => other !== key));
      return { ...sent, input: how.kind === 'drop' ? rest : { ...rest, [key]: how.value } };
    }
    case 'extra':
      return { ...sent, input: { ...good, [how.name]: how.value } };
    case 'whole':
      return { ...sent, input: how.value };
    case 'requestId':
      return { ...sent, requestId: how.value };
    case 'action':
      return { ...sent, action: how.value };
  }
}

/** 一次坏调用的应答：不成、中文、有码；填写有误的指出字段与条款。 */
async function expectRefused(
  openid: string,
  fn: string,
  data: unknown,
  own: boolean,
): Promise<void> {
  calls += 1;
  const reply = await callRaw(scene.world.cloud, openid, fn, data);
  if (reply.ok) throw new Error(`不该办成：${JSON.stringify(data).slice(0, 300)}`);
  const { code, message, fields, articles } = reply.error;
  met.add(code);
  expect(Object.keys(ERRORS)).toContain(code);
  expect(code).not.toBe('INTERNAL');
  expect(message).toMatch(/[\u4e00-\u9fff]/);
  expect(message.length).toBeLessThan(400);
  if (code === 'INVALID_INPUT') {
    expect(fields?.length).toBeGreaterThan(0);
    for (const field of fields ?? []) expect(field.message).toMatch(/[\u4e00-\u9fff]/);
    if (own) expect(articles?.length).toBeGreaterThan(0);
    for (const article of articles ?? []) expect(ARTICLE_IDS).toContain(article);
  }
}

test.each(ACTIONS)(
  '%s：坏输入都得到清楚的中文错误',
  async (action) => {
    const [fn = '', name = ''] = action.split('.');
    const caller = STRONGEST[action] ?? 'secretary';
    const good = (await scene.inputOf(action, caller)) as Record<string, unknown>;
    const { openid } = scene.callers[caller];
    await fc.assert(
      fc.asyncProperty(spoil, async (how) => {
        const sent = spoiled(name, good, how);
        fc.pre(!stillGood(action, sent, how));
        await expectRefused(openid, fn, sent, !AT_THE_ENVELOPE.has(how.kind));
      }),
      { numRuns: RUNS_EACH, seed: SEED },
    );
  },
  60_000,
);

/** 带编号的动作：别的支部、没有这项职责、没绑定、没同意的人拿着甲支部的真编号来。 */
const WITH_IDS = ACTIONS.filter((action) =>
  fieldsOf(z.toJSONSchema(contractOf(action).input, { io: 'input', unrepresentable: 'any' })).some(
    // 消息模板的编号是公开的配置，不是哪个支部的东西。
    (name) => /(Id|Ids|qr)$/.test(name) && name !== 'templateId',
  ),
);

function fieldsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'properties' in node ? Object.keys(node.properties as object) : [];
  return [...own, ...Object.values(node).flatMap(fieldsOf)];
}

const OUTSIDERS = [
  'unbound',
  'withdrawn',
  'otherSecretary',
  'otherMember',
  'otherSuperior',
] as const;
/** 测评的这两步凭名册认人，撤回同意的正式党员仍有测评权（Q6）。 */
const ON_THE_ROLL = ['appraisal.mine', 'appraisal.issue'];

/** 凭公示码、邀请码进来的：码就是资格，不问是谁（N1、N3、S8）；码不对的另有用例。 */
const BY_CODE = [
  'notice.byLink',
  'notice.objectByLink',
  'points.invitation',
  'points.witnessByLink',
];

test.each(WITH_IDS.filter((action) => !BY_CODE.includes(action)))(
  '%s：真编号、错的人，一律拒绝',
  async (action) => {
    const [fn = '', name = ''] = action.split('.');
    for (const caller of OUTSIDERS) {
      if (caller === 'withdrawn' && ON_THE_ROLL.includes(action)) continue;
      const input = await scene.inputOf(action, caller);
      const data = { action: name, input, requestId: `foreign-${calls}-request` };
      await expectRefused(scene.callers[caller].openid, fn, data, false);
    }
  },
);

test('超过平台上限的请求到不了函数', async () => {
  const { cloud } = scene.world;
  const data = { action: 'today', input: { a: '大'.repeat(40_000) }, requestId: 'too-large-01' };
  const outcome = await cloud.call('meeting', data, { openid: scene.callers.secretary.openid });
  expect(outcome).toMatchObject({ ok: false, code: 'FUNCTIONS_REQUEST_FAIL' });
});

test('整个请求都不像样', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...new Set(ACTIONS.map((action) => action.split('.')[0] ?? ''))),
      fc.anything({ maxDepth: 3, withBigInt: false, withNullPrototype: false }),
      async (fn, data) => {
        await expectRefused(
          'oDemoStranger',
          fn,
          JSON.parse(JSON.stringify({ data })) as unknown,
          false,
        );
      },
    ),
    { numRuns: 100, seed: SEED },
  );
}, 60_000);

/** 票箱的好请求，一个动作一份；坏的都由它们弄坏。 */
const ROUTES: Readonly<Record<keyof typeof ballotbox, () => Promise<HttpEvent>>> = {
  cast: async () => ({
    ...EMPTY,
    path: `/cast/${scene.rounds.close.roundId}`,
    httpMethod: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: toBase64(await unsent()),
    isBase64Encoded: true,
  }),
  enter: async () => ({
    ...EMPTY,
    path: `/enter/${scene.rounds.close.roundId}`,
    httpMethod: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: '12345678' }),
  }),
  keep: async () => inBooth('keep'),
  leave: async () => inBooth('leave'),
  state: async () => ({ ...EMPTY, path: `/state/${scene.rounds.close.roundId}` }),
  manifest: async () => ({ ...EMPTY, path: `/manifest/${scene.rounds.close.roundId}` }),
  table: async () => ({ ...EMPTY, path: `/table/${scene.rounds.counted.roundId}/0/0` }),
};
const inBooth = (action: 'keep' | 'leave'): HttpEvent => ({
  ...EMPTY,
  path: `/${action}/${scene.rounds.close.roundId}`,
  httpMethod: 'POST',
  headers: { 'x-booth-pass': `${'A'.repeat(32)}.zzzzzzzzz` },
});
const EMPTY: HttpEvent = {
  path: '/',
  httpMethod: 'GET',
  headers: {},
  queryStringParameters: {},
  requestContext: {},
  body: '',
  isBase64Encoded: false,
};

let envelope: Promise<Uint8Array> | undefined;
/** 一封票箱收得进、还没投的票。 */
const unsent = (): Promise<Uint8Array> =>
  (envelope ??= sealedEnvelope(scene.world, scene.rounds.close));

/** 票箱的一次坏请求：4xx，有码，中文，不带编号之外的东西。 */
async function expectHttpRefused(event: HttpEvent): Promise<string> {
  calls += 1;
  const { status, body } = await scene.world.cloud.http('ballotbox', event);
  const reply = JSON.parse(body.toString()) as CallReply<unknown>;
  if (reply.ok) throw new Error(`不该办成：${JSON.stringify(event).slice(0, 300)}`);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(Object.keys(reply.error).sort()).toEqual(['code', 'message']);
  expect(Object.keys(ERRORS)).toContain(reply.error.code);
  expect(reply.error.message).toMatch(/[\u4e00-\u9fff]/);
  met.add(reply.error.code);
  return reply.error.code;
}

const hostile = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.constantFrom(
    '..',
    '../admin',
    '%2e%2e%2f',
    '__proto__',
    '$ne',
    '{"$gt":""}',
    'a'.repeat(97),
    'x'.repeat(20_000),
    '\u0000',
    '\u202e',
  ),
);

describe('票箱（HTTP 访问）', () => {
  test('没有走 callFunction 的函数只有票箱，它的每个动作都有好请求', () => {
    const dir = path.join(ROOT, 'cloudfunctions');
    const functions = readdirSync(dir).filter((name) =>
      existsSync(path.join(dir, name, 'index.ts')),
    );
    const called = new Set(ACTIONS.map((action) => action.split('.')[0]));
    expect(functions.filter((name) => !called.has(name))).toEqual(['ballotbox']);
    expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(ballotbox).sort());
  });

  test.each(Object.entries(ROUTES))('%s：坏路径、坏会次', async (action, make) => {
    const good = await make();
    const tail = good.path.split('/').slice(3).join('/');
    await fc.assert(
      fc.asyncProperty(hostile, fc.nat(4), async (bad, where) => {
        const paths = [
          `/${bad}/${good.path.split('/')[2] ?? ''}`,
          `/${action}/${bad}/${tail}`,
          `/${action}/没有-${bad.slice(0, 40)}`,
          `${good.path}/${bad}x`,
          `/${action}`,
        ];
        const broken = paths[where] ?? '';
        fc.pre(
          !/\/(enter|keep|leave|cast|state|manifest|table)\/[\w-]{1,96}(\/\d\/\d{1,3})?$/.test(
            broken,
          ),
        );
        expect(await expectHttpRefused({ ...good, path: broken })).toBe('BOX_UNKNOWN');
      }),
      { numRuns: 60, seed: SEED },
    );
    const nowhere = good.path.replace(/a_[\w-]+/, 'a_nobody-1');
    const code = action === 'table' ? 'BOX_NOT_COUNTED' : 'BOX_UNKNOWN';
    expect(await expectHttpRefused({ ...good, path: nowhere })).toBe(code);
  });

  test('坏方法：写票处与投票只收 POST，公开的只收 GET', async () => {
    const others = ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', 'get', ''];
    for (const [action, make] of Object.entries(ROUTES)) {
      const good = await make();
      const wrong = good.httpMethod === 'POST' ? 'GET' : 'POST';
      for (const httpMethod of [wrong, ...others]) {
        const code = await expectHttpRefused({ ...good, httpMethod });
        expect([action, httpMethod, code]).toEqual([action, httpMethod, 'BOX_UNKNOWN']);
      }
    }
  });

  test('进写票处：乱写的码、乱写的正文都进不去；乱写的凭条续不了', async () => {
    const good = await ROUTES.enter();
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.json()), async (text) => {
        for (const body of [text, JSON.stringify({ code: text }), '{"code":"1","openid":"o"}']) {
          expect(await expectHttpRefused({ ...good, body })).toBe('BOX_BOOTH_CODE');
        }
        const keep = { ...(await ROUTES.keep()), headers: { 'x-booth-pass': text } };
        expect(await expectHttpRefused(keep)).toBe('BOX_BOOTH_NEEDED');
      }),
      { numRuns: 40, seed: SEED },
    );
    expect(await expectHttpRefused(await ROUTES.keep())).toBe('BOX_BOOTH_NEEDED');
  });

  test('没占着写票处的好信封不收', async () => {
    expect(await expectHttpRefused(await ROUTES.cast())).toBe('BOX_BOOTH_NEEDED');
    const { headers } = await ROUTES.keep();
    const cast = await ROUTES.cast();
    const withPass = { ...cast, headers: { ...cast.headers, ...headers } };
    expect(await expectHttpRefused(withPass)).toBe('BOX_BOOTH_NEEDED');
  });

  test.each(Object.entries(ROUTES))('%s：带身份的一律不收', async (_action, make) => {
    const good = await make();
    for (const name of [
      'Authorization',
      'cookie',
      'X-WX-OPENID',
      'x-wx-source',
      'X-Openid',
      'my-unionid',
      'x-cloudbase-credentials',
    ]) {
      const headers = { ...good.headers, [name]: '' };
      expect(await expectHttpRefused({ ...good, headers })).toBe('BOX_IDENTITY');
    }
    const { openid } = scene.callers.secretary;
    const outcome = await scene.world.cloud.call('ballotbox', good, { openid });
    expect(outcome).toMatchObject({ ok: true, result: { statusCode: 403 } });
  });

  test('截断、超长、翻了位、换了编码的信封都不收', async () => {
    const good = await ROUTES.cast();
    const whole = await unsent();
    const broken = fc.oneof(
      fc.nat(whole.length - 1).map((length) => whole.slice(0, length)),
      fc.integer({ min: 1, max: 5000 }).map((more) => concatBytes(whole, new Uint8Array(more))),
      fc
        .tuple(fc.nat(whole.length - 1), fc.nat(7))
        .map(([at, bit]) => whole.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte))),
      fc.uint8Array({ maxLength: 2000 }),
    );
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        const code = await expectHttpRefused({ ...good, body: toBase64(bytes) });
        expect(['BOX_ENVELOPE_BROKEN', 'BOX_TOKEN_INVALID']).toContain(code);
      }),
      { numRuns: 250, seed: SEED },
    );
    for (const body of ['', '不是信封', '{}', '\u0000'.repeat(1000), 'A'.repeat(90_000)]) {
      for (const isBase64Encoded of [true, false]) {
        const code = await expectHttpRefused({ ...good, body, isBase64Encoded });
        expect(code).toBe('BOX_ENVELOPE_BROKEN');
      }
    }
    expect(await expectHttpRefused({ ...good, isBase64Encoded: false })).toBe(
      'BOX_ENVELOPE_BROKEN',
    );
  });

  test('没到时候的票箱、别的会的票箱都不收这一封', async () => {
    const good = await ROUTES.cast();
    const to = (roundId: string) => expectHttpRefused({ ...good, path: `/cast/${roundId}` });
    expect(await to(scene.rounds.openBox.roundId)).toBe('BOX_NOT_OPEN');
    expect(await to(scene.rounds.counted.roundId)).toBe('BOX_CLOSED');
    expect(await to(scene.rounds.start.roundId)).toBe('BOX_UNKNOWN');
  });

  test('真的 HTTP：超过平台上限 413，不像样的头和体都有应答', async () => {
    const url = `${scene.world.cloud.url}/http/ballotbox/cast/${scene.rounds.close.roundId}`;
    const post = (body: string, type: string) =>
      fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await post('大'.repeat(40_000), 'text/plain')).status).toBe(413);
    expect((await post('x', 'application/octet-stream')).status).toBe(400);
    expect((await post('{"openid":"x"}', 'application/json')).status).toBe(400);
    const withCookie = await fetch(url, { method: 'POST', body: 'x', headers: { cookie: 'a=1' } });
    expect(withCookie.status).toBe(403);
  });
});

test('三千次以上；各类错误都碰到了；库一个字没变；没有内部错误', async () => {
  expect(calls).toBeGreaterThan(3_000);
  for (const code of ['INVALID_INPUT', 'UNKNOWN_ACTION', 'BOX_TOKEN_INVALID']) {
    expect([...met]).toContain(code);
  }
  expect(scene.world.log.filter((line) => /内部错误|Unhandled|TypeError/.test(line))).toEqual([]);
  expect(await scene.world.store.digest()).toBe(before);
});

test('那封没投的票确实投得进：前面拒绝的都是因为弄坏了', async () => {
  const { world, a, rounds } = scene;
  const pass = await enterBooth(world, a, rounds.close);
  const { status } = await castEnvelope(world, rounds.close.roundId, await unsent(), pass);
  expect(status).toBe(200);
  expect(await scene.world.store.digest()).not.toBe(before);
});
