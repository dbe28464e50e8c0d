import { fromBase64 } from '../../../types/ballot/base64';
import { compareBytes, splitBlocks } from '../../../types/ballot/bytes';
import type { ClosingBody } from '../../../types/ballot/archive';
import { toHex } from '../../../types/ballot/hex';
import type { Layer } from '../../../types/ballot/keeping';
import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import { sha256Bytes } from '../../_ballot/sha256';
import type { Handler } from '../../_runtime/call';
import type { ShuffleDoc } from '../../_store/ballotKeepings';
import { shuffleId, shuffles } from '../../_store/ballotKeepings';
import type { Kept } from './alter';
import { alter } from './alter';
import { columnOf, columnsDone, isUnopened, itemBytesOf, itemsIn } from './columns';

/**
 * 交上打散的一列的一段（Q11、Q12）：`from` 是已交的项数，从 0 交就是这一列重来；`last` 时总项数必须对得上：
 * 外层与收回的封数一样，内层与外层打散的项数一样——少一项当场退回，可以重交。
 * 各项须按字节升序：次序里不许留下信封的先后。同一段再交一次不变。
 * 错误：FORBIDDEN、KEEPING_BROKEN、KEEPING_NOT_READY。
 */
export const submitColumn: Handler<'appraisal', 'submitColumn'> = (input, call) =>
  alter(call, input.appraisalId, 'closed', async (kept, tx) => {
    const { doc, roundId, keeping } = kept;
    const { layer, group, column, from, items, last } = input;
    const by = call.actor.memberId;
    if (keeping[layer]?.opener !== by) return fail('FORBIDDEN', { who: '开这一层的计票人' });
    const broken = fail('KEEPING_BROKEN', { what: '一列' });
    if (group >= doc.rolls.length || column >= doc.subjects.length) return broken;
    const expected = await expectedItems(kept, layer, group, column);
    if (expected === null) return fail('KEEPING_NOT_READY', { detail: '外层还没有开完' });
    const _id = shuffleId(roundId, layer, group, column);
    const stored = await shuffles.get(_id, tx);
    const mine = stored?.by === by ? stored : null;
    const already = await columnsDone(roundId, layer, by);
    const columnsNeeded = doc.rolls.length * doc.subjects.length;
    if (mine && isAlready(mine, from, items, last)) {
      return ok({ changes: {}, output: { columnsDone: already, columnsNeeded }, event: null });
    }
    const base = from === 0 ? EMPTY : mine;
    const bytes = fromBase64(items);
    if (!bytes || !base || base.done || base.count !== from) return broken;
    if (splitBlocks(bytes, itemBytesOf(layer)) === null) return broken;
    const parts = [...base.parts, items];
    const whole = itemsIn({ parts, layer });
    const complete = last ? whole.length === expected : whole.length <= expected;
    if (!complete || !isSorted(whole)) return broken;
    const fields = { roundId, layer, group, column, by, parts, count: whole.length, done: last };
    if (stored) await shuffles.update(_id, fields, tx);
    else await shuffles.insert({ _id, ...fields }, tx);
    const change = (last ? 1 : 0) - (mine?.done ? 1 : 0);
    return ok({
      changes: {},
      output: { columnsDone: already + change, columnsNeeded },
      event: {
        type: 'appraisal.columnSubmitted',
        payload: { layer, group, column, from, last, digest: toHex(sha256Bytes(bytes)) },
      },
    });
  });

type Progress = Pick<ShuffleDoc, 'parts' | 'count' | 'done'>;
const EMPTY: Progress = { parts: [], count: 0, done: false };

/** 这一列应有几项；外层还没有为 null。 */
async function expectedItems(
  { doc, roundId, keeping }: Kept,
  layer: Layer,
  group: number,
  column: number,
): Promise<number | null> {
  if (layer === 'outer') {
    const closing = JSON.parse(doc.closing?.statement ?? '{"groups":[]}') as ClosingBody;
    return closing.groups[group]?.collected ?? null;
  }
  const outer = await columnOf(roundId, 'outer', group, column, keeping.outer?.opener ?? '');
  return outer && outer.filter((item) => !isUnopened(item)).length;
}

/** 这一段是不是早已收下的那一段。 */
function isAlready(
  { parts, done, layer }: Progress & Pick<ShuffleDoc, 'layer'>,
  from: number,
  items: string,
  last: boolean,
): boolean {
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const ends = done && index === parts.length - 1;
    if (at === from) return part === items && ends === last;
    at += itemsIn({ parts: [part], layer }).length;
  }
  return false;
}

const isSorted = (items: readonly Uint8Array[]): boolean =>
  items.every((item, i) => {
    const before = items[i - 1];
    return before === undefined || compareBytes(before, item) <= 0;
  });
