import {
  announceAppraisals,
  blindedRequest,
  bring,
  castEnvelope,
  enterBooth,
  NOTICE,
  sealedEnvelope,
} from '../functions/support/appraisal';
import { at, foundBranch, openWorld, person } from '../functions/support/world';

/** 投几次取最少的：头几次可能落在还没见过这个票箱的实例上，要多读一次。 */
const ROUNDS = 6;

/** 领票、进写票处、投票各要几次数据库往返（真 SDK、本机云，实例已热）。 */
export async function ballotTrips(): Promise<Readonly<Record<'issue' | 'enter' | 'cast', number>>> {
  const world = await openWorld();
  try {
    const people = Array.from({ length: 5 }, (_, i) => person(`往返${i}`, `1360000000${i}`));
    const branch = await foundBranch(world, 'oTrips', people, { secretary: 0 });
    const [first] = await announceAppraisals(world, branch, 1);
    if (!first) throw new Error('没有备好测评');
    world.cloud.clock.advance(NOTICE);
    const appraisal = await bring(world, branch, first, 'issuing');
    const { appraisalId, roundId } = appraisal;
    const last = (): number => world.cloud.stats().last?.roundTrips ?? 0;
    const input = { appraisalId, blinded: blindedRequest() };
    await at(branch, 1).client.must('appraisal', 'issue', input);
    const issue = last();
    await at(branch, 0).client.must('appraisal', 'openBox', { appraisalId });
    const enters: number[] = [];
    const casts: number[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const envelope = await sealedEnvelope(world, appraisal);
      const pass = await enterBooth(world, branch, appraisal);
      enters.push(last());
      const { status, body } = await castEnvelope(world, roundId, envelope, pass);
      if (status !== 200) throw new Error(`投不进：${body.toString()}`);
      casts.push(last());
    }
    return { issue, enter: Math.min(...enters), cast: Math.min(...casts) };
  } finally {
    await world.close();
  }
}
