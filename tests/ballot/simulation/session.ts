import { openManifest } from '../../../cloudfunctions/_ballot/openManifest';
import type { SigningKey } from '../../../cloudfunctions/appraisal/crypto/blindSign';
import { readArchive } from '../../../config/verify/readArchive';
import { verifyArchive } from '../../../config/verify/verifyArchive';
import type { ClosingBody } from '../../../types/ballot/archive';
import { toBase64 } from '../../../types/ballot/base64';
import { splitBlocks } from '../../../types/ballot/bytes';
import { toHex } from '../../../types/ballot/hex';
import { markCode } from '../../../types/ballot/mark';
import { ITEM_BYTES } from '../../../types/ballot/sizes';
import { MemoryCloud } from './memoryCloud';
import { holdMeeting } from './meeting';
import type { SimMeeting, SimSize } from './meeting';
import type { CastBallot, Functions } from './people';
import { castOne, fill, Network, openBooth, takeTokens } from './people';
import { BoothDoors } from './boothDoor';
import { inLine, voteInBooth } from './voting';
import type { Dice } from './random';

/** 一场走完之后能看的东西。 */
export interface Played {
  readonly meeting: SimMeeting;
  readonly cloud: MemoryCloud;
  readonly archive: string;
  /** 按发票的先后。 */
  readonly issued: readonly string[];
  /** 按投票的先后；真相，攻击者没有。 */
  readonly ballots: readonly CastBallot[];
  readonly refused: Readonly<Record<string, number>>;
}

export interface Chaos {
  readonly crashRate: number;
  readonly lossRate: number;
  /** 按领票的先后投票：对照组，应当被次序攻击认出来。 */
  readonly castInIssueOrder?: boolean;
}

/** 从开始测评到导出封存包，随机地出各种岔子；返回前不变量都已查过。 */
export async function playSession(
  index: number,
  dice: Dice,
  functions: Functions,
  use: (cloud: MemoryCloud) => void,
  size: SimSize,
  chaos: Chaos,
  keyOf: () => SigningKey,
): Promise<Played> {
  // 一场之内全是微任务；场与场之间让出事件循环，定时器、垃圾回收的善后才轮得上。
  await new Promise((resolve) => setImmediate(resolve));
  const cloud = new MemoryCloud(dice);
  use(cloud);
  const meeting = holdMeeting(cloud, dice, index, size, keyOf);
  const { appraisalId, roundId, host } = meeting;
  const net = new Network(cloud, dice, functions);
  cloud.crashRate = chaos.crashRate;
  net.lossRate = chaos.lossRate;
  const refused: Record<string, number> = {};
  const note = (code: string): void => {
    refused[code] = (refused[code] ?? 0) + 1;
  };
  const booths = 1 + dice.below(3);
  const byHost = async (action: 'start' | 'openBox' | 'close' | 'count') => {
    const taps = dice.chance(0.1) ? 2 : 1;
    const input = action === 'openBox' ? { appraisalId, booths } : { appraisalId };
    const replies = await Promise.all(
      Array.from({ length: taps }, () => net.insist(host, action, input)),
    );
    for (const reply of replies) if (!reply.ok) note(reply.error.code);
    return replies.some((reply) => reply.ok);
  };

  if (!(await byHost('start'))) throw new Error('开始不了');
  const state = await net.insist(host, 'status', { appraisalId });
  if (!state.ok || state.output.manifestDigest === null) throw new Error('没有清单');
  const booth = await openBooth(net, roundId, state.output.manifestDigest);
  const order = dice.shuffle(meeting.voters);
  const takers = order.filter(() => !dice.chance(0.05));
  const tardy = chaos.castInIssueOrder ? [] : takers.splice(0, dice.chance(0.3) ? 2 : 0);
  const wallet = new Map<string, Awaited<ReturnType<typeof takeTokens>>>();
  const take = async (openid: string): Promise<void> => {
    wallet.set(openid, await takeTokens(net, booth, appraisalId, openid));
  };
  if (chaos.castInIssueOrder) for (const openid of takers) await take(openid);
  else await Promise.all(takers.map(take));

  const ballots: CastBallot[] = [];
  const rivals: CastBallot[] = [];
  const stragglers: CastBallot[] = [];
  const fillOne = (openid: string): void => {
    const tokens = wallet.get(openid);
    if (!tokens || dice.chance(0.05)) return;
    if (!chaos.castInIssueOrder && dice.chance(0.05)) {
      stragglers.push(fill(booth, dice, openid, tokens));
      return;
    }
    ballots.push(fill(booth, dice, openid, tokens));
    if (dice.chance(0.1)) rivals.push(fill(booth, dice, openid, tokens));
  };
  for (const openid of chaos.castInIssueOrder ? takers : dice.shuffle(takers)) fillOne(openid);
  const [early] = ballots;
  if (early && dice.chance(0.2)) note(await castOne(net, booth, roundId, early));
  if (ballots.some(({ acknowledged }) => acknowledged)) throw new Error('开投之前就收了票');
  const [opened] = await Promise.all([
    byHost('openBox'),
    ...tardy.map(async (openid) => {
      const tokens = await takeTokens(net, booth, appraisalId, openid, true);
      if (tokens) wallet.set(openid, tokens);
    }),
  ]);
  if (!opened) throw new Error('开不了箱');
  const holders = [...wallet.keys()];
  for (const openid of tardy) fillOne(openid);
  const late = order.find((openid) => !takers.includes(openid) && !tardy.includes(openid));
  if (late !== undefined) {
    const refusedIssue = await net.insist(late, 'issue', { appraisalId, blinded: 'AAAA' });
    if (refusedIssue.ok) throw new Error('停发之后还发了票');
    note(refusedIssue.error.code);
  }

  const racing = dice.chance(0.3) ? dice.below(ballots.length + 1) : 0;
  const rushing = ballots.slice(ballots.length - racing);
  const doors = new BoothDoors(net, host, appraisalId, roundId, booths);
  const vote = (ballot: CastBallot): Promise<void> => voteInBooth(doors, booth, ballot, note);
  if (chaos.castInIssueOrder) for (const ballot of ballots) await vote(ballot);
  else {
    const calm = ballots.slice(0, ballots.length - racing);
    await inLine(dice.shuffle([...calm, ...rivals]), booths + 2, vote);
    await Promise.all([inLine(dice.shuffle(rushing), booths + 2, vote), byHost('close')]);
  }
  if (!(await byHost('close'))) {
    const now = cloud.all('appraisals')[0]?.['state'];
    if (now !== 'closed') throw new Error(`关不了箱：${String(now)}`);
  }
  for (const ballot of stragglers) note(await castOne(net, booth, roundId, ballot));
  if (stragglers.some(({ acknowledged }) => acknowledged)) throw new Error('关箱之后还收了票');
  if (!(await byHost('count'))) throw new Error('计不了票');
  if (early) {
    const sent = { body: toBase64(early.envelope) };
    const reply = await net.insistBox('POST', `/cast/${roundId}`, sent);
    if (reply.ok) throw new Error('关箱之后还给了回执');
    note(reply.error.code);
  }

  const lines: string[] = [];
  const exportPage = async (page: number): Promise<number | null> => {
    const reply = await net.insist(host, 'export', { appraisalId, page });
    if (!reply.ok) throw new Error(reply.error.code);
    lines.push(...reply.output.lines);
    return reply.output.next;
  };
  let next: number | null = 0;
  while (next !== null) next = await exportPage(next);
  const left = [...cloud.all('ballotkeys'), ...cloud.all('ballotseals')];
  if (left.some((doc) => doc['pkcs8'] || doc['outer'] || doc['inner'])) throw new Error('私钥还在');
  if (cloud.all('boxes').some((doc) => doc['secret'] !== null)) throw new Error('票箱密钥还在');
  if (cloud.all('boxes').some((doc) => doc['boothKey'] !== null))
    throw new Error('写票处的钥匙还在');
  if (cloud.all('booths').length > 0) throw new Error('写票处没有撤');
  const archive = `${lines.join('\n')}\n`;
  checkCount(archive, [...ballots, ...rivals, ...stragglers], holders.length, tardy.length);
  return { meeting, cloud, archive, issued: holders, ballots, refused };
}

/** 不变量：不重复计、不丢有回执的票、计票恒等于投票。 */
function checkCount(
  archive: string,
  cast: readonly CastBallot[],
  holders: number,
  tardy: number,
): void {
  const verdict = verifyArchive(archive);
  if (verdict.findings.length > 0 || !verdict.checked) {
    throw new Error(`封存包不成立：${JSON.stringify(verdict.findings)}`);
  }
  const { archive: read } = readArchive(archive);
  const open = read && openManifest(read.head.manifest);
  if (!read || !open) throw new Error('封存包读不了');
  const inBox = new Set(read.envelopes.map(toHex));
  if (inBox.size !== read.envelopes.length) throw new Error('同一封出现两次');
  const closing = JSON.parse(read.closing.statement) as ClosingBody;
  const issued = closing.groups.reduce((sum, group) => sum + group.issued, 0);
  // 手里有票证的都算在发出里；与停发抢时间的，可能点了数而没拿到手，绝不会拿到手而没点数。
  if (issued < holders || issued > holders + tardy) {
    throw new Error(`发出 ${issued}，手里有票的 ${holders} 人`);
  }
  if (inBox.size > issued) throw new Error('收回多于发出');
  const counted = cast.filter(({ envelope }) => inBox.has(toHex(envelope)));
  if (counted.length !== inBox.size) throw new Error('票箱里有没人投过的信封');
  if (new Set(counted.map(({ pk }) => pk)).size !== counted.length) throw new Error('一人计了两票');
  for (const ballot of cast) {
    if (ballot.acknowledged && !inBox.has(toHex(ballot.envelope))) {
      throw new Error('丢了有回执的票');
    }
  }
  const expected = counted.flatMap(({ group, marks, pks }) =>
    marks.flatMap((mark, column) =>
      mark === null ? [] : [`${group}/${column}/${pks[column] ?? ''}/${markCode(mark)}`],
    ),
  );
  const published = read.columns.flatMap(({ group, column, entries }) => {
    const g = open.manifest.groups.findIndex((one) => one.group === group);
    const rows = splitBlocks(new Uint8Array(Buffer.from(entries, 'base64')), ITEM_BYTES) ?? [];
    return rows.map((row) => `${g}/${column}/${toHex(row.slice(1, 33))}/${row[0] ?? 0}`);
  });
  if (expected.sort().join() !== published.sort().join()) throw new Error('计票不等于投票');
}
