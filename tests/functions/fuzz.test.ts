import fc from 'fast-check';
import { ARTICLE_IDS } from '../../rules/law/articleIds';
import { ERRORS } from '../../types/errors';
import { callRaw } from './support/callAction';
import type { Caller, Scene } from './support/scene';
import { openScene } from './support/scene';

/** 每个动作至少这么多次；全部动作合计两千次以上。 */
const RUNS_EACH = 75;

/** 不该让任何一份坏输入办成：以最有权的本支部身份来喂，挡在前面的就只有输入校验。 */
const STRONGEST: Readonly<Record<string, Caller>> = {
  'organisation.createBranch': 'superior',
  'organisation.overview': 'superior',
  'member.bind': 'unbound',
};

const ACTIONS = [
  'organisation.activate',
  'organisation.createBranch',
  'organisation.overview',
  'organisation.appoint',
  'member.session',
  'member.bind',
  'member.pendingBindings',
  'member.decideBinding',
  'member.consent',
  'member.myData',
  'member.previewRoster',
  'member.commitRoster',
  'member.roster',
  'meeting.create',
  'meeting.list',
  'meeting.get',
  'meeting.open',
  'meeting.live',
  'meeting.checkIn',
  'meeting.checkInFor',
  'meeting.close',
  'meeting.myAttendance',
  'meeting.today',
  'points.mine',
  'points.answer',
  'points.pending',
  'points.decide',
  'points.branch',
  'audit.export',
];

let scene: Scene;
let before: string;
let calls = 0;
const met = new Set<string>();

beforeAll(async () => {
  scene = await openScene();
  before = await scene.world.store.digest();
}, 60_000);
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

/** 把好输入弄坏的办法；每一种都保证弄坏。 */
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
        const atTheEnvelope = ['requestId', 'action'].includes(how.kind);
        await expectRefused(openid, fn, spoiled(name, good, how), !atTheEnvelope);
      }),
      { numRuns: RUNS_EACH, seed: 20_260_302 },
    );
  },
  60_000,
);

/** 带编号的动作：别的支部、没有这项职责、没绑定、没同意的人拿着甲支部的真编号来。 */
const WITH_IDS = ACTIONS.filter((action) =>
  /decideBinding|Roster|roster|get|open|live|checkIn|close|answer|decide$|export|appoint/.test(
    action,
  ),
);

test('真编号、错的人：一律拒绝', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WITH_IDS),
      fc.constantFrom<Caller>(
        'unbound',
        'withdrawn',
        'otherSecretary',
        'otherMember',
        'otherSuperior',
      ),
      async (action, caller) => {
        const [fn = '', name = ''] = action.split('.');
        const input = await scene.inputOf(action, caller);
        const data = { action: name, input, requestId: `foreign-${calls}-request` };
        await expectRefused(scene.callers[caller].openid, fn, data, false);
      },
    ),
    { numRuns: 200, seed: 20_260_302 },
  );
}, 60_000);

test('超过平台上限的请求到不了函数', async () => {
  const { cloud } = scene.world;
  const data = { action: 'today', input: { a: '大'.repeat(40_000) }, requestId: 'too-large-01' };
  const outcome = await cloud.call('meeting', data, { openid: scene.callers.secretary.openid });
  expect(outcome).toMatchObject({ ok: false, code: 'FUNCTIONS_REQUEST_FAIL' });
});

test('整个请求都不像样', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('organisation', 'member', 'meeting', 'points', 'audit'),
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
    { numRuns: 100, seed: 20_260_302 },
  );
}, 60_000);

test('两千次以上；各类错误都碰到了；库一个字没变；没有内部错误', async () => {
  expect(calls).toBeGreaterThan(2_000);
  for (const code of ['INVALID_INPUT', 'UNKNOWN_ACTION']) {
    expect([...met]).toContain(code);
  }
  expect(scene.world.log.filter((line) => /内部错误|Unhandled|TypeError/.test(line))).toEqual([]);
  expect(await scene.world.store.digest()).toBe(before);
});
