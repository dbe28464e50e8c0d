import type { ClosingBody } from '../../../types/ballot/archive';
import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import { fail } from '../../../types/errors';
import type { OpenManifest } from '../../_ballot/openManifest';
import type { AppraisalDoc } from '../../_store/appraisals';
import { roundIdOf } from '../../_store/appraisals';
import type { KeepingDoc } from '../../_store/ballotKeepings';
import type { OpenedColumn } from '../tally/openColumn';
import { checkOpened } from '../tally/openColumn';
import type { OpenedGroup, Tally } from '../tally/tally';
import { assemble } from '../tally/tally';
import { columnOf, isUnopened } from './columns';

const unfinished = (detail: string) => fail('KEEPING_NOT_READY', { detail });

/**
 * 两名计票人开完之后的计票（Q11—Q13）：每一项都照服务器保管时一样验票证、验签名。
 * 一列的内层项数须与外层一样，外层须与收回的封数一样；外层各列都占位的算无效票，
 * 只在某一列占位的、内层开不了的、验不过的都算那一列的作废项。
 * 错误：KEEPING_NOT_READY（没开完、数目对不上，请重交）。
 */
export async function keptTally(
  doc: AppraisalDoc,
  keeping: KeepingDoc,
  open: OpenManifest,
): Promise<Result<Tally>> {
  const { outer, inner } = keeping;
  if (!outer?.opener || !inner?.opener) return unfinished('还没有两名计票人来开封');
  const openers = { outer: outer.opener, inner: inner.opener };
  const closing = JSON.parse(doc.closing?.statement ?? '{"groups":[]}') as ClosingBody;
  const groups: OpenedGroup[] = [];
  for (const [group, { collected }] of closing.groups.entries()) {
    const columns: Counted[] = [];
    for (let column = 0; column < open.columns; column += 1) {
      const counted = await countColumn(doc, open, openers, { group, column, collected });
      if (counted === null) return unfinished(`第 ${column + 1} 列还没有开完，或数目对不上`);
      columns.push(counted);
    }
    const invalid = Math.min(...columns.map(({ unopened }) => unopened));
    groups.push({
      valid: collected - invalid,
      invalid,
      columns: columns.map(({ opened, unopened }) => ({
        ...opened,
        spoiled: opened.spoiled + unopened - invalid,
      })),
    });
  }
  return ok(assemble(groups, open));
}

interface Counted {
  readonly opened: OpenedColumn;
  /** 外层开不了的占位有几个。 */
  readonly unopened: number;
}

async function countColumn(
  doc: AppraisalDoc,
  open: OpenManifest,
  openers: { readonly outer: string; readonly inner: string },
  at: { readonly group: number; readonly column: number; readonly collected: number },
): Promise<Counted | null> {
  const roundId = roundIdOf(doc);
  const { group, column, collected } = at;
  const [sealed, plain] = await Promise.all([
    columnOf(roundId, 'outer', group, column, openers.outer),
    columnOf(roundId, 'inner', group, column, openers.inner),
  ]);
  if (sealed === null || plain === null || sealed.length !== collected) return null;
  const unopened = sealed.filter(isUnopened).length;
  if (plain.length !== collected - unopened) return null;
  return { opened: checkOpened(plain, open, group, column), unopened };
}
