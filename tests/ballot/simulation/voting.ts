import type { BoothDoors, Inside } from './boothDoor';
import type { Booth, CastBallot } from './people';
import { castOne } from './people';
import { simTime } from './simTime';

type Note = (code: string) => void;

/** 票箱不会再收的答复：不必再进写票处。 */
const FINAL = new Set(['receipt', 'BOX_ALREADY_CAST', 'BOX_CLOSED', 'BOX_NOT_OPEN']);

/**
 * 一个人去投：扫门口的码（或平板），占不到就等；在里面可能走开、写得太久、手机没电，
 * 让出之后再来；直到有回执，或票箱说不收了。
 */
export async function voteInBooth(
  doors: BoothDoors,
  booth: Booth,
  ballot: CastBallot,
  note: Note,
): Promise<void> {
  const { net, roundId } = doors;
  for (let i = 0; i < 500; i += 1) {
    const inside = await comeIn(doors, note);
    if (inside === null) {
      const refused = await castOne(net, booth, roundId, ballot);
      note(refused);
      if (FINAL.has(refused)) return;
      if (refused !== 'BOX_BOOTH_NEEDED') throw new Error(`没占着却答复 ${refused}`);
      continue;
    }
    if (!(await fillIn(doors, inside))) continue;
    doors.leaving(inside);
    const outcome = await castOne(net, booth, roundId, ballot, inside.pass);
    note(outcome);
    if (FINAL.has(outcome)) return;
    if (outcome !== 'BOX_BOOTH_NEEDED') throw new Error(`写票处里投，答复 ${outcome}`);
  }
  throw new Error('五百次都没进得了写票处');
}

/** 占一处；偶尔先试试进不去的码。等得不耐烦、或票箱关了，给 null：不占位直接投，看它拒绝。 */
async function comeIn(doors: BoothDoors, note: Note): Promise<Inside | null> {
  const { dice } = doors.net;
  if (dice.chance(0.1)) {
    const bad = await doors.enter(await doors.badCode());
    if (bad.ok) throw new Error('进不去的码进去了');
    note(bad.error.code);
  }
  for (let waited = 0; waited < 200; waited += 1) {
    const at = 1 + dice.below(doors.count);
    const code = dice.chance(0.1) ? await doors.kioskCode(at) : await doors.code(at);
    const reply = await doors.enter(code);
    if (reply.ok) return reply.output;
    note(reply.error.code);
    if (reply.error.code === 'BOX_CLOSED' || dice.chance(0.02)) return null;
    // 没电的、走开的，只有时间能请出去；换了码也得等一等再扫。
    if (dice.chance(0.2)) simTime.now += 1000 * (1 + dice.below(60));
  }
  return null;
}

/** 在里面写。给 false 的是没写成：手机没电（不让出）、不写了（让出）。 */
async function fillIn(doors: BoothDoors, inside: Inside): Promise<boolean> {
  const { dice } = doors.net;
  if (dice.chance(0.03)) return false;
  if (dice.chance(0.03)) {
    await doors.leave(inside);
    return false;
  }
  for (let pages = dice.below(3); pages > 0; pages -= 1) {
    simTime.now += 1000 * dice.below(30);
    if (dice.chance(0.5)) await doors.keep(inside);
  }
  if (dice.chance(0.03)) simTime.now += 200_000;
  return true;
}

/** 排队：同时在门口的不超过 `abreast` 人。 */
export async function inLine<T>(
  people: readonly T[],
  abreast: number,
  go: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...people];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await go(next);
  };
  await Promise.all(Array.from({ length: abreast }, lane));
}
