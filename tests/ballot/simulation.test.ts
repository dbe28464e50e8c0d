import type * as StandIn from './simulation/standIn';
import { blindSign, sessionKeys } from './simulation/standIn';
import type { MemoryCloud } from './simulation/memoryCloud';
import { diceOf } from './simulation/random';
import { playSession } from './simulation/session';
import { simTime } from './simulation/simTime';
import { main as appraisal } from '../../cloudfunctions/appraisal/index';
import { main as ballotbox } from '../../cloudfunctions/ballotbox/index';

const cloud: { now: ReturnType<MemoryCloud['sdk']> | null } = { now: null };
const mockCloud = cloud;

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
jest.mock('../../cloudfunctions/_ballot/keys', () => mockStandIn().keys);
jest.mock('../../cloudfunctions/_ballot/signatures', () => mockStandIn().signatures);
jest.mock('../../cloudfunctions/appraisal/crypto/blindSign', () => mockStandIn().blindSign);
jest.mock('../../cloudfunctions/appraisal/crypto/hpkeOpen', () => mockStandIn().hpkeOpen);
jest.mock('../../cloudfunctions/appraisal/crypto/sessionKeys', () => mockStandIn().sessionKeys);
jest.mock('../../src/packages/booth/crypto/blindRsa', () => mockStandIn().boothRsa);
jest.mock('../../src/packages/booth/crypto/ed25519', () => mockStandIn().boothEd25519);
jest.mock('../../src/packages/booth/crypto/hpke', () => mockStandIn().boothHpke);

function mockStandIn(): typeof StandIn {
  return jest.requireActual('./simulation/standIn');
}

/** 平时跑一千场；发布前 BALLOT_SESSIONS=10000 跑满（种子相同，前一千场是同一批）。 */
const SESSIONS = Number(process.env['BALLOT_SESSIONS'] ?? 1000);

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(Date, 'now').mockImplementation(() => simTime.now);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((work: () => void) => {
    setImmediate(work);
    return 0 as unknown as NodeJS.Timeout;
  });
});

/**
 * 随机规模的测评，云函数代码一字不改，密码学用替身：
 * 每次读写都可能崩在前、崩在后，应答可能丢，人会连点、会用两部手机抢、会拿两封不同的票抢投、
 * 会在关箱的同时投。每场都由离线重算再核一遍。
 */
test(`${SESSIONS} 场：不重复计、不丢有回执的票、计票恒等于投票`, async () => {
  const refused: Record<string, number> = {};
  let votes = 0;
  let acknowledged = 0;
  for (let seed = 1; seed <= SESSIONS; seed += 1) {
    const dice = diceOf(seed);
    const crashRate = dice.pick([0, 0.005, 0.02, 0.05]);
    try {
      const played = await playSession(
        seed,
        dice,
        { appraisal, ballotbox },
        (memory) => {
          mockCloud.now = memory.sdk();
        },
        { party: 7, mass: 7, columns: 3 },
        { crashRate, lossRate: crashRate * 2 },
        () => blindSign.signingKey(sessionKeys.newRegistrarKey()) as never,
      );
      votes += played.ballots.length;
      acknowledged += played.ballots.filter((ballot) => ballot.acknowledged).length;
      for (const [code, n] of Object.entries(played.refused))
        refused[code] = (refused[code] ?? 0) + n;
    } catch (error) {
      throw new Error(`第 ${seed} 场：${String(error)}`, { cause: error });
    }
  }
  process.stdout.write(
    `${SESSIONS} 场，${votes} 张票，${acknowledged} 张有回执；拒绝 ${JSON.stringify(refused)}\n`,
  );
  for (const code of [
    'BOX_NOT_OPEN',
    'BOX_CLOSED',
    'BOX_ALREADY_CAST',
    'BALLOT_ISSUE_CLOSED',
    'BOX_BOOTH_CODE',
    'BOX_BOOTH_BUSY',
    'BOX_BOOTH_NEEDED',
  ]) {
    expect([code, (refused[code] ?? 0) > 0]).toEqual([code, true]);
  }
}, 3_600_000);
