import { newRegistrarKey } from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import { signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { main as appraisal } from '../../cloudfunctions/appraisal/index';
import { main as ballotbox } from '../../cloudfunctions/ballotbox/index';
import { readArchive } from '../../config/verify/readArchive';
import { splitBlocks } from '../../types/ballot/bytes';
import { toHex } from '../../types/ballot/hex';
import { ITEM_BYTES } from '../../types/ballot/sizes';
import { ATTACKS, Score, viewOf } from './simulation/attacker';
import type { MemoryCloud } from './simulation/memoryCloud';
import { diceOf } from './simulation/random';
import { playSession } from './simulation/session';
import { simTime } from './simulation/simTime';
import type { Chaos, Played } from './simulation/session';

const mockCloud: { now: ReturnType<MemoryCloud['sdk']> | null } = { now: null };

jest.mock('wx-server-sdk', () => {
  const current = () => {
    if (!mockCloud.now) throw new Error('还没有云');
    return mockCloud.now;
  };
  const database = () => current().database();
  return {
    __esModule: true,
    default: {
      DYNAMIC_CURRENT_ENV: 'sim',
      init: () => undefined,
      getWXContext: () => current().getWXContext(),
      database: () => ({
        command: new Proxy({}, { get: (_, name: 'gte') => database().command[name] }),
        collection: (name: string) => database().collection(name),
        startTransaction: () => database().startTransaction(),
      }),
    },
  };
});

const SESSIONS = 200;
/** 登记处为一次发票存的：知道是谁，没有时间、次序。 */
const ISSUE_FIELDS = [
  '_id',
  'byTeller',
  'counted',
  'group',
  'medium',
  'request',
  'requestKey',
  'response',
  'roundId',
  'signed',
  'tellerId',
];
const logs: string[] = [];
/** 造一把要四分之一秒，各场轮着用一池；一场之内不重复。 */
const pool = Array.from({ length: 12 }, () => signingKey(newRegistrarKey()));

beforeAll(() => {
  for (const level of ['log', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      logs.push(parts.map(String).join(' '));
    });
  }
  jest.spyOn(Date, 'now').mockImplementation(() => simTime.now);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((work: () => void) => {
    setImmediate(work);
    return 0 as unknown as NodeJS.Timeout;
  });
});

function play(seed: number, chaos: Chaos): Promise<Played> {
  let next = 0;
  return playSession(
    seed,
    diceOf(seed),
    { appraisal, ballotbox },
    (memory) => {
      mockCloud.now = memory.sdk();
    },
    { party: 8, mass: 6, columns: 3 },
    chaos,
    () => {
      const key = pool[next++];
      if (!key) throw new Error('密钥池不够');
      return key;
    },
  );
}

/** 两百场真密码学：攻击者拿到全库、日志、封存包。 */
describe('关联攻击', () => {
  const sessions: Played[] = [];
  beforeAll(async () => {
    for (let seed = 1; seed <= SESSIONS; seed += 1) {
      const crashRate = seed % 4 === 0 ? 0.01 : 0;
      sessions.push(await play(seed, { crashRate, lossRate: crashRate }));
    }
  }, 1_200_000);

  test('每一种攻法猜中的都不比瞎猜多', () => {
    const report = ATTACKS.map(({ name, guess }) => {
      const score = new Score();
      for (const played of sessions) score.add(played, guess(viewOf(played)));
      return { name, score };
    });
    for (const { name, score } of report) {
      process.stdout.write(
        `${name}：猜 ${score.guesses} 次，中 ${score.hits}，瞎猜应中 ${score.expected.toFixed(1)}，z = ${score.z.toFixed(2)}\n`,
      );
    }
    for (const { name, score } of report) {
      expect([name, score.guesses > 200, score.z < 3.5]).toEqual([name, true, true]);
    }
  });

  test('对照：若真按领票的次序投票，次序攻击全中——说明上面的测试查得出泄露', async () => {
    const score = new Score();
    const [order] = ATTACKS;
    for (let seed = 5001; seed <= 5020; seed += 1) {
      const played = await play(seed, { crashRate: 0, lossRate: 0, castInIssueOrder: true });
      const view = viewOf(played);
      const cast = new Set(played.ballots.map(({ openid }) => openid.slice(2)));
      const issues = view.issues.filter(({ voter }) => cast.has(voter));
      score.add(played, order?.guess({ ...view, issues }) ?? new Map());
    }
    expect(score.hits).toBe(score.guesses);
    expect(score.z).toBeGreaterThan(5);
  }, 300_000);

  test('公布的各列之间没有共同的公钥、签名、票证：打分的图样连不起来', () => {
    for (const { archive } of sessions) {
      const { archive: read } = readArchive(archive);
      const seen = new Set<string>();
      for (const { entries } of read?.columns ?? []) {
        for (const row of splitBlocks(new Uint8Array(Buffer.from(entries, 'base64')), ITEM_BYTES) ??
          []) {
          for (const part of [row.slice(1, 33), row.slice(33, 97), row.slice(97, 129)].map(toHex)) {
            expect(seen.has(part)).toBe(false);
            seen.add(part);
          }
        }
      }
    }
  });

  test('同一列里按公钥排的名次，猜不出另一列里是谁：两列同名次同属一封的，不比瞎猜多', () => {
    let hits = 0;
    let expected = 0;
    for (const { ballots, archive } of sessions) {
      const { archive: read } = readArchive(archive);
      const groups = new Set(read?.columns.map(({ group }) => group));
      for (const [g] of [...groups].entries()) {
        const owners = [0, 1].map((column) =>
          ballots
            .filter((b) => b.group === g && b.acknowledged && b.pks[column])
            .map((b) => ({ pk: b.pks[column] ?? '', openid: b.openid }))
            .sort((a, b) => (a.pk < b.pk ? -1 : 1)),
        );
        const [first = [], second = []] = owners;
        if (first.length < 2 || second.length < 2) continue;
        for (const [rank, { openid }] of first.entries()) {
          expected += second.some((other) => other.openid === openid) ? 1 / second.length : 0;
          if (second[rank]?.openid === openid) hits += 1;
        }
      }
    }
    const z = (hits - expected) / Math.sqrt(expected);
    process.stdout.write(
      `跨列同名次：中 ${hits}，瞎猜应中 ${expected.toFixed(1)}，z = ${z.toFixed(2)}\n`,
    );
    expect(Math.abs(z)).toBeLessThan(3.5);
  });

  test('票箱的库里只有编号、会次、信封；哪里都没有时间、次序、地址、设备', () => {
    for (const { cloud } of sessions) {
      for (const doc of cloud.all('envelopes')) {
        expect(Object.keys(doc).sort()).toEqual(['_id', 'envelope', 'roundId']);
        expect(doc._id).toMatch(/^[0-9a-f]{64}$/);
      }
      for (const doc of cloud.all('ballotissues')) {
        expect(Object.keys(doc).sort()).toEqual(ISSUE_FIELDS);
      }
    }
  });

  test('事件账与日志里没有票箱的任何东西', () => {
    const secret = new Set(
      sessions.flatMap(({ ballots }) => ballots.flatMap((b) => [b.pk, ...b.pks])),
    );
    const text = [
      ...logs,
      ...sessions.map(({ cloud }) => JSON.stringify(cloud.all('journal'))),
    ].join('\n');
    for (const pk of secret) if (pk !== null) expect(text.includes(pk)).toBe(false);
    expect(logs.filter((line) => line.includes('ballotbox'))).toEqual(
      logs.filter((line) => line === '[ballotbox] 内部错误'),
    );
  });
});
