import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from '../../localcloud/engine/ejson';
import type { LocalCloud } from '../../localcloud/server';
import { openBench } from './harness';
import { NOT_REPLAYED, PLANS, type ReplayPlan } from './replay.plan';

type Json = Readonly<Record<string, unknown>>;

interface Exchange {
  readonly scenario: string;
  readonly request: Json;
  readonly response: Json;
}

const EXCHANGES = readFileSync(path.join(__dirname, 'fixtures/exchanges.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Exchange);

const find = (scenario: string, step: string): Exchange => {
  const exchange = EXCHANGES.find((each) => each.scenario === `${scenario}__${step}`);
  if (!exchange) throw new Error(`录音里没有 ${scenario}__${step}`);
  return exchange;
};

/** 录音里的编号 → 这一次的编号（文档主键、事务号）。 */
class Renaming {
  private readonly names = new Map<string, string>();

  learn(recorded: unknown, actual: unknown): void {
    if (typeof recorded === 'string' && typeof actual === 'string')
      this.names.set(recorded, actual);
    if (!Array.isArray(recorded) || !Array.isArray(actual)) return;
    recorded.forEach((name, i) => this.learn(name, actual[i]));
  }

  apply<T>(value: T): T {
    let text = JSON.stringify(value);
    for (const [recorded, actual] of this.names) text = text.replaceAll(recorded, actual);
    return JSON.parse(text) as T;
  }
}

/** 去掉每次都不同的东西：请求号、时刻、端口、上传凭证；EJSON 串按内容比，不计字段次序。 */
function comparable(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item));
  if (typeof value === 'string') {
    if (['token', 'authorization', 'cosFileId'].includes(key)) return '<凭证>';
    if (key === '$numberLong' && /^17\d{11}$/.test(value)) return '<时刻>';
    if (value.startsWith('{')) return comparable(JSON.parse(value));
    return value.replace(/127\.0\.0\.1:\d+/, '<本机>').replaceAll('%20', ' ');
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'requestId');
  return Object.fromEntries(entries.map(([name, item]) => [name, comparable(item, name)]));
}

async function post(cloud: LocalCloud, request: Json): Promise<Json> {
  const response = await fetch(`${cloud.url}/admin?env=local-env&seqId=replay-1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Json;
}

async function replay(cloud: LocalCloud, { scenario, steps }: ReplayPlan): Promise<void> {
  const renaming = new Renaming();
  let uploaded: Json = {};
  for (const step of steps) {
    if (step === '+31s') {
      cloud.clock.advance(31_000);
      continue;
    }
    if (step === 'put') {
      const headers = { authorization: String(uploaded['authorization']) };
      await fetch(String(uploaded['url']), { method: 'PUT', headers, body: 'x' });
      continue;
    }
    const { request, response } = find(scenario, step);
    const actual = await post(cloud, renaming.apply(request));
    const data = (json: Json) => (json['data'] ?? {}) as Json;
    renaming.learn(response['transactionId'], actual['transactionId']);
    renaming.learn(data(response)['insertedIds'], data(actual)['insertedIds']);
    uploaded = data(actual);
    expect({ step, response: comparable(actual) }).toEqual({
      step,
      response: comparable(renaming.apply(response)),
    });
  }
}

jest.setTimeout(30_000);

describe('录音回放：应答与录下的线协议一致', () => {
  it.each(PLANS.map((plan) => [plan.scenario, plan.steps.join(' → '), plan] as const))(
    '%s：%s',
    async (_scenario, _steps, plan) => {
      const { cloud, close } = await openBench('memory', {
        indexes: plan.indexes ?? [],
        collections: Object.keys(plan.given ?? {}),
      });
      try {
        for (const [collectionName, docs] of Object.entries(plan.given ?? {})) {
          if (docs.length === 0) continue;
          await post(cloud, {
            action: 'database.insertDocument',
            collectionName,
            data: docs.map(encode),
          });
        }
        await replay(cloud, plan);
      } finally {
        await close();
      }
    },
  );

  it('79 段录音不是重放了，就是写明了为什么不', () => {
    const replayed = new Set(
      PLANS.flatMap(({ scenario, steps }) => steps.map((step) => `${scenario}__${step}`)),
    );
    const missing = EXCHANGES.map(({ scenario }) => scenario)
      .filter((name) => !replayed.has(name))
      .filter((name) => !((name.split('__')[0] ?? name) in NOT_REPLAYED));
    expect(EXCHANGES).toHaveLength(79);
    expect(missing).toEqual([]);
  });
});
