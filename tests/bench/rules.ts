/** 重算全年积分的速度：规则、裸循环（下限）、json-rules-engine（同一方案的通用引擎写法），同一轮里比。 */
import { Engine } from 'json-rules-engine';
import { annualScore } from '../../rules/points/annualScore';
import { foldEvents, priceListOf } from '../../rules/points/foldEvents';
import type { PointEvent } from '../../rules/points/pointEvent';
import { settleScore } from '../../rules/points/settleScore';
import { MUNICIPAL_ORGANS as SCHEME } from '../../rules/schemes/points/municipalOrgans';
import { POINT_ITEM_IDS, VETO_ARTICLES } from '../../rules/schemes/pointScheme';

const MEMBERS = 200_000;
const EVENTS_EACH = 25;
/** 分批造数，只计算时间不含造数；一批约 25 万笔，远大于处理器缓存。 */
const CHUNK = 10_000;
const ENGINE_SAMPLE = 1_000;

/** 固定种子的线性同余，各次运行同一份数据。 */
const generator = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

/** 一名党员的一年：约 4% 冲销、0.2% 否决，其余为各项加减分。 */
const ledger = (member: number, random: (below: number) => number): PointEvent[] =>
  Array.from({ length: EVENTS_EACH }, (_, index): PointEvent => {
    const id = `${member}:${index}`;
    const roll = random(1000);
    if (roll < 40 && index > 0) {
      return { kind: 'reversal', id, of: `${member}:${random(index)}`, at: index };
    }
    if (roll < 42) {
      return { kind: 'veto', id, article: VETO_ARTICLES[random(6)] ?? 'V1', at: index };
    }
    const item = POINT_ITEM_IDS[random(POINT_ITEM_IDS.length)] ?? 'P7';
    return { kind: 'entry', id, item, count: 1 + random(2), at: index };
  });

/** 裸循环：分值写死在代码里，不看方案、不留明细，是手写所能达到的下限。 */
const HARD_CODED: Record<string, number> = {
  ...{ P7: 2, P8: 3, P9: 5, P10: 5, P11: 10, P12: 3, P14: 3 },
  ...{ 'P13.workCommittee': 5, 'P13.municipal': 10, 'P13.provincial': 20, 'P13.national': 30 },
  ...{ D15: -3, 'D15.strongReaction': -5, D16a: -3, D16b: -2, D17: -3, D20: -5, D21: -10 },
  ...{ 'D18.self': -10, 'D18.relative': -5, 'D19.self': -10, 'D19.relative': -5 },
  ...{ 'D22.warning': -10, 'D22.seriousWarning': -20, 'D22.removal': -30, 'D22.probation': -40 },
  ...{ D23: -3, 'D23.strongReaction': -5 },
};
const bareLoop = (events: readonly PointEvent[]): number => {
  let reversed: string[] | undefined;
  for (const event of events) if (event.kind === 'reversal') (reversed ??= []).push(event.of);
  let bonus = 0;
  let deduction = 0;
  let vetoed = false;
  for (const event of events) {
    if (event.kind === 'reversal' || reversed?.includes(event.id)) continue;
    if (event.kind === 'veto') {
      vetoed = true;
      continue;
    }
    const points = (HARD_CODED[event.item] ?? 0) * event.count;
    if (points > 0) bonus += points;
    else deduction -= points;
  }
  return vetoed ? 0 : Math.max(0, 100 - deduction) + bonus;
};

/**
 * 同一方案写进通用引擎：每个项目一条规则，命中时按次数加分；每人运行一次。
 * 去掉冲销、按项目归并次数由手写代码先做好——这已经偏袒了引擎。
 */
const engineScore = (): ((events: readonly PointEvent[]) => Promise<number>) => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const id of POINT_ITEM_IDS) {
    const item = SCHEME.items[id];
    engine.addRule({
      conditions: { all: [{ fact: id, operator: 'greaterThan', value: 0 }] },
      event: { type: item.kind, params: { item: id, points: item.points.value } },
    });
  }
  engine.addRule({
    conditions: { all: [{ fact: 'vetoes', operator: 'greaterThan', value: 0 }] },
    event: { type: 'veto' },
  });
  return async (events) => {
    const reversed = new Set(events.flatMap((e) => (e.kind === 'reversal' ? [e.of] : [])));
    const facts: Record<string, number> = { vetoes: 0 };
    for (const event of events) {
      if (event.kind === 'reversal' || reversed.has(event.id)) continue;
      const fact = event.kind === 'veto' ? 'vetoes' : event.item;
      facts[fact] = (facts[fact] ?? 0) + (event.kind === 'veto' ? 1 : event.count);
    }
    const totals = { bonus: 0, deduction: 0, vetoes: 0 };
    for (const { type, params } of (await engine.run(facts)).events) {
      if (type === 'veto') totals.vetoes += 1;
      else {
        const points = Number(params?.points) * (facts[String(params?.item)] ?? 0);
        totals[type === 'bonus' ? 'bonus' : 'deduction'] += points;
      }
    }
    return settleScore(SCHEME.base.value, totals);
  };
};

/** 跑一遍，累计用时（毫秒）。 */
class Stopwatch {
  ms = 0;
  time<T>(work: () => T): T {
    const start = process.hrtime.bigint();
    const result = work();
    this.ms += Number(process.hrtime.bigint() - start) / 1e6;
    return result;
  }
}

/**
 * 20 万党员 × 25 笔，单核。返回各种写法每秒重算多少名党员；
 * 各写法得出的总分必须一致，否则报错。
 */
export async function run(): Promise<Record<string, unknown>> {
  const started = Date.now();
  const random = generator(20_260_101);
  const prices = priceListOf(SCHEME);
  const base = SCHEME.base.value;
  const rules = new Stopwatch();
  const bare = new Stopwatch();
  const detailed = new Stopwatch();
  const sums = { rules: 0, bare: 0, detailed: 0 };
  let sample: PointEvent[][] = [];

  for (let from = 0; from < MEMBERS; from += CHUNK) {
    const ledgers = Array.from({ length: CHUNK }, (_, i) => ledger(from + i, random));
    if (from === 0) sample = ledgers.slice(0, ENGINE_SAMPLE);
    const byRules = (): void => {
      for (const events of ledgers) sums.rules += settleScore(base, foldEvents(events, prices));
    };
    const byLoop = (): void => {
      for (const events of ledgers) sums.bare += bareLoop(events);
    };
    // 交替先后，免得总是同一种写法替另一种热缓存
    if ((from / CHUNK) % 2 === 0) {
      rules.time(byRules);
      bare.time(byLoop);
    } else {
      bare.time(byLoop);
      rules.time(byRules);
    }
    detailed.time(() => {
      for (const events of ledgers) sums.detailed += annualScore(events, SCHEME).value.score;
    });
  }
  if (sums.rules !== sums.bare || sums.rules !== sums.detailed) {
    throw new Error(`各写法结果不一致：${JSON.stringify(sums)}`);
  }

  const score = engineScore();
  const engineStart = process.hrtime.bigint();
  for (const events of sample) {
    const expected = annualScore(events, SCHEME).value.score;
    if ((await score(events)) !== expected) throw new Error('引擎结果不一致');
  }
  const engineMs = Number(process.hrtime.bigint() - engineStart) / 1e6;

  const perSecond = (members: number, ms: number): number => Math.round((members / ms) * 1000);
  const rulesPerSecond = perSecond(MEMBERS, rules.ms);
  const enginePerSecond = perSecond(ENGINE_SAMPLE, engineMs);
  return {
    members: MEMBERS,
    eventsEach: EVENTS_EACH,
    rulesPerSecond,
    bareLoopPerSecond: perSecond(MEMBERS, bare.ms),
    ofBareLoop: `${Math.round((bare.ms / rules.ms) * 100)}%`,
    withLinesPerSecond: perSecond(MEMBERS, detailed.ms),
    jsonRulesEnginePerSecond: enginePerSecond,
    jsonRulesEngineSample: ENGINE_SAMPLE,
    timesJsonRulesEngine: Math.round(rulesPerSecond / enginePerSecond),
    rulesMs: Math.round(rules.ms),
    totalMs: Date.now() - started,
  };
}
