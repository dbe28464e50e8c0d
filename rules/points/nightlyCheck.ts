/** X2、X3、N2：夜间核对——积分重算得到的、账上写着的、事项存着的、公示印着的，是不是同一个数。 */
import type { Reason, ReasonFacts } from '../reason';
import type { PointItemId, PointScheme, VetoArticle } from '../schemes/pointScheme';
import { annualScore } from './annualScore';
import { foldEvents, priceListOf } from './foldEvents';
import type { PriceList } from './foldEvents';
import type { PointEvent } from './pointEvent';
import { settleScore } from './settleScore';

/** 一件事项的定局；还没有定局的都是 open，走到哪一小步随时间变，不比。 */
export type Settled = 'open' | 'withdrawn' | 'confirmed' | 'dismissed' | 'reversed';

/** 账上折出来的一件事项。 */
export interface LedgerMatter {
  readonly proposalId: string;
  readonly item: PointItemId | VetoArticle;
  readonly count: number;
  /** 提出时写下的分值合计，带正负号；否决为 0。 */
  readonly points: number;
  readonly settled: Settled;
}

/** 一名党员一年要核对的几处。 */
export interface LedgerCheckFacts {
  /** 已认定的各笔与冲销，由账折出（X2）。 */
  readonly events: readonly PointEvent[];
  readonly matters: readonly LedgerMatter[];
  /** 由人提出的各件，事项文档存着的定局。 */
  readonly filings: readonly { readonly proposalId: string; readonly settled: Settled }[];
  /** 账上没有开头的事项编号。 */
  readonly orphans: readonly string[];
  /** 与审计链上的散列不符的账（X3）。 */
  readonly edited: readonly string[];
  /** 公示印着的得分，与照发布那一刻的账重算的得分（N2）。 */
  readonly published: readonly {
    readonly title: string;
    readonly printed: string;
    readonly recomputed: number;
  }[];
}

/** 一处对不上：应为多少、实为多少。只摆出来，不改任何一处。 */
export interface LedgerMismatch {
  readonly reason: Reason;
  readonly expected: string;
  readonly found: string;
}

type Add = (
  code: string,
  articles: Reason['articles'],
  facts: ReasonFacts,
  values: { readonly expected: string; readonly found: string },
) => void;

/**
 * 逐处核对一名党员一年的积分（X2、X3、N2）；都对得上为空。理由码：
 * `points.checkFold`（快慢两种算法）、`points.checkAmount`（写下的分值与方案）、`points.checkState`（账与事项的定局）、
 * `points.checkMissing`（有事项而账上没有）、`points.checkOrphan`（账上没有开头）、
 * `points.checkEdited`（与审计链不符）、`points.checkPublished`（与公示不符）。
 */
export const nightlyCheck = (facts: LedgerCheckFacts, scheme: PointScheme): LedgerMismatch[] => {
  const found: LedgerMismatch[] = [];
  const add: Add = (code, articles, because, values) => {
    found.push({
      reason: { rule: 'points/nightlyCheck', articles, code, facts: because },
      ...values,
    });
  };
  const prices = priceListOf(scheme);
  compareFolds(facts.events, prices, scheme, add);
  for (const matter of facts.matters) compareAmount(matter, prices, add);
  compareFilings(facts, add);
  for (const proposalId of facts.orphans) {
    add('points.checkOrphan', ['X2', 'X3'], { proposalId }, { expected: '有', found: '没有' });
  }
  for (const entryId of facts.edited) {
    add('points.checkEdited', ['X3'], { entryId }, { expected: '与链一致', found: '不一致' });
  }
  for (const { title, printed, recomputed } of facts.published) {
    if (printed === String(recomputed)) continue;
    const values = { expected: String(recomputed), found: printed };
    add('points.checkPublished', ['X2', 'N2'], { title }, values);
  }
  return found;
};

const compareFolds = (
  events: readonly PointEvent[],
  prices: PriceList,
  scheme: PointScheme,
  add: Add,
): void => {
  const fast = settleScore(scheme.base.value, foldEvents(events, prices));
  const detailed = annualScore(events, scheme).value.score;
  if (fast === detailed) return;
  add('points.checkFold', ['X2', 'S3'], {}, { expected: String(detailed), found: String(fast) });
};

const compareAmount = (matter: LedgerMatter, prices: PriceList, add: Add): void => {
  const unit = (prices as Readonly<Record<string, number>>)[matter.item] ?? 0;
  const due = unit * matter.count;
  if (due === matter.points) return;
  const values = { expected: String(due), found: String(matter.points) };
  add('points.checkAmount', ['X2', 'X1'], { item: matter.item, count: matter.count }, values);
};

const compareFilings = ({ matters, filings }: LedgerCheckFacts, add: Add): void => {
  const onLedger = new Map(matters.map(({ proposalId, settled }) => [proposalId, settled]));
  for (const { proposalId, settled } of filings) {
    const expected = onLedger.get(proposalId);
    if (expected === settled) continue;
    if (expected === undefined) {
      add('points.checkMissing', ['X2'], { proposalId }, { expected: '没有', found: settled });
    } else {
      add('points.checkState', ['X2'], { proposalId }, { expected, found: settled });
    }
  }
};
