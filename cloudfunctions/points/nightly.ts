import { dayOf } from '../../types/time';
import type { LedgerCheckDoc } from '../_store/ledgerChecks';
import { ledgerChecks } from '../_store/ledgerChecks';
import { orgs } from '../_store/orgs';
import { checkBranch } from './audit/checkBranch';
import { printedScores } from './audit/publishedScores';

/** 一次定时至多走几步（一步一批党员）：在函数的时限之内；没走完的下一次接着走。 */
const STEPS = 60;

/**
 * 夜间核对积分账（X2）：逐支部、逐批党员，由账重算，与事项、审计链、公示逐处比；对不上的记进账，只记不改。
 * 一天一遍；没走完的从停下的地方接着走。一个支部核对不成不耽误别的，最后照样报错，让平台记下。
 */
export async function checkLedgers(now: number): Promise<void> {
  const [branches, checks] = await Promise.all([
    orgs.findAll({ kind: 'branch' }, { fields: { kind: true } }),
    ledgerChecks.findAll({}),
  ]);
  const known = new Map(checks.map((check) => [check._id, check]));
  const due = branches.filter(({ _id }) => !doneToday(known.get(_id), now));
  const failed: string[] = [];
  let left = STEPS;
  for (const { _id: orgId } of due) {
    if (left === 0) break;
    try {
      left = await walk(orgId, known.get(orgId), left, now);
    } catch (error) {
      console.error(`[points] 支部 ${orgId} 的积分账没有核对成`, error);
      failed.push(orgId);
    }
  }
  if (failed.length > 0) throw new Error(`积分账有 ${failed.length} 个支部没有核对成`);
}

function doneToday(check: LedgerCheckDoc | undefined, now: number): boolean {
  if (!check || check.walking !== null || check.checkedAt === null) return false;
  return dayOf(check.checkedAt) === dayOf(now);
}

/** 一个支部走到头，或走到没有步数；给出还剩几步。 */
async function walk(
  orgId: string,
  check: LedgerCheckDoc | undefined,
  steps: number,
  now: number,
): Promise<number> {
  const printed = await printedScores(orgId);
  let walking = check?.walking ?? null;
  for (let left = steps; left > 0; left -= 1) {
    walking = await checkBranch(orgId, walking, printed, now);
    if (walking === null) return left - 1;
  }
  return 0;
}
