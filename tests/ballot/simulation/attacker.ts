import { compareBytes, splitBlocks } from '../../../types/ballot/bytes';
import { toHex } from '../../../types/ballot/hex';
import type { Played } from './session';

/**
 * 关联攻击者：手里有全库（按插入次序）、函数日志、封存包与一切公开数据，要猜“谁投了哪一封”。
 * 每种攻法给出一组猜测；真相只用来数猜中几个。
 */
export interface Attack {
  readonly name: string;
  readonly guess: (view: AttackerView) => ReadonlyMap<string, string>;
}

/** 攻击者看得见的。 */
export interface AttackerView {
  /** 领票的人，按库里发票文档的次序；连同请求与应答。 */
  readonly issues: readonly {
    readonly voter: string;
    readonly group: number;
    readonly request: Uint8Array;
    readonly response: Uint8Array;
  }[];
  /** 信封，按库里的次序。 */
  readonly envelopes: readonly { readonly id: string; readonly bytes: Uint8Array }[];
}

export function viewOf({ cloud, meeting }: Played): AttackerView {
  const issues = cloud.all('ballotissues').map((doc) => ({
    voter: doc._id.slice(meeting.roundId.length + 1),
    group: Number(doc['group']),
    request: bytesOf(doc['request']),
    response: bytesOf(doc['response']),
  }));
  const envelopes = cloud
    .all('envelopes')
    .map((doc) => ({ id: doc._id, bytes: bytesOf(doc['envelope']) }));
  return { issues, envelopes };
}

const bytesOf = (value: unknown): Uint8Array =>
  new Uint8Array(Buffer.from(String(value), 'base64'));

type Issue = AttackerView['issues'][number];
type Sealed = AttackerView['envelopes'][number];

/** 两边各排一个序，同组里依次配对。 */
const pairBy =
  (
    orderIssues: (a: Issue, b: Issue) => number,
    orderEnvelopes: (a: Sealed, b: Sealed) => number,
  ): Attack['guess'] =>
  ({ issues, envelopes }) => {
    const guesses = new Map<string, string>();
    for (const group of [0, 1]) {
      const people = issues.filter((issue) => issue.group === group).sort(orderIssues);
      const sealed = envelopes.filter(({ bytes }) => bytes[4] === group).sort(orderEnvelopes);
      for (const [i, issue] of people.entries()) {
        const matched = sealed[i];
        if (matched) guesses.set(issue.voter, toHex(matched.bytes));
      }
    }
    return guesses;
  };

const asStored = (): number => 0;

/** 请求或应答里的任何 8 个字节在哪封信封里出现过；没有就按次序猜。 */
const sharedBytes: Attack['guess'] = (view) => {
  const guesses = new Map(pairBy(asStored, asStored)(view));
  const windows = new Map<string, string>();
  for (const { voter, request, response } of view.issues) {
    for (const block of [request, response].flatMap((bytes) => splitBlocks(bytes, 8) ?? [])) {
      windows.set(toHex(block), voter);
    }
  }
  for (const { bytes } of view.envelopes) {
    const text = toHex(bytes);
    for (let at = 0; at + 16 <= text.length; at += 2) {
      const voter = windows.get(text.slice(at, at + 16));
      if (voter !== undefined) guesses.set(voter, text);
    }
  }
  return guesses;
};

export const ATTACKS: readonly Attack[] = [
  { name: '发票次序对收票次序', guess: pairBy(asStored, asStored) },
  { name: '发票次序对收票次序倒过来', guess: (view) => reversed(view) },
  {
    name: '盲化请求的大小对总票公钥的大小',
    guess: pairBy(
      (a, b) => compareBytes(a.request, b.request),
      (a, b) => compareBytes(a.bytes.slice(39, 71), b.bytes.slice(39, 71)),
    ),
  },
  {
    name: '盲签名的大小对票证的大小',
    guess: pairBy(
      (a, b) => compareBytes(a.response, b.response),
      (a, b) => compareBytes(a.bytes.slice(103, 359), b.bytes.slice(103, 359)),
    ),
  },
  {
    name: '人的编号对信封编号',
    guess: pairBy(
      (a, b) => (a.voter < b.voter ? -1 : 1),
      (a, b) => (a.id < b.id ? -1 : 1),
    ),
  },
  { name: '共同的字节', guess: sharedBytes },
];

function reversed(view: AttackerView): ReadonlyMap<string, string> {
  return pairBy(asStored, asStored)({ ...view, envelopes: [...view.envelopes].reverse() });
}

/** 一种攻法在许多场里的成绩：猜中几个、瞎猜应中几个、相差几个标准差。 */
export class Score {
  hits = 0;
  expected = 0;
  private variance = 0;
  guesses = 0;

  /** 一场：逐组比真相。瞎猜时每个猜测命中的概率是 1/本组信封数。 */
  add(played: Played, guesses: ReadonlyMap<string, string>): void {
    const truth = new Map(
      played.ballots
        .filter(({ acknowledged }) => acknowledged)
        .map((ballot) => [ballot.openid.slice(2), ballot] as const),
    );
    const sizes = [0, 1].map((g) => [...truth.values()].filter((b) => b.group === g).length);
    for (const [voter, guess] of guesses) {
      const ballot = truth.get(voter);
      const size = ballot ? (sizes[ballot.group] ?? 0) : 0;
      if (!ballot || size < 2) continue;
      this.guesses += 1;
      this.expected += 1 / size;
      this.variance += 1 / size;
      if (toHex(ballot.envelope) === guess) this.hits += 1;
    }
  }

  /** 随机配对的命中数方差约为每组 1，与期望同量级；故取期望作方差。 */
  get z(): number {
    return this.variance === 0 ? 0 : (this.hits - this.expected) / Math.sqrt(this.variance);
  }
}
