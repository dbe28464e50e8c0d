import { checkItem } from '../../_ballot/checkItem';
import type { OpenManifest } from '../../_ballot/openManifest';
import { compareBytes } from '../../../types/ballot/bytes';
import { toHex } from '../../../types/ballot/hex';
import type { Item } from '../../../types/ballot/item';
import { BLANK } from '../../../types/ballot/mark';
import type { Mark } from '../../../types/ballot/mark';
import { innerInfo } from '../../../types/ballot/statement';
import type { OpeningKey } from '../crypto/hpkeOpen';
import { hpkeOpen } from '../crypto/hpkeOpen';

/** 开出来的一列。 */
export interface OpenedColumn {
  /** 成立的项，按 pk 排序。 */
  readonly items: readonly { readonly item: Item; readonly mark: Mark }[];
  readonly empty: number;
  readonly spoiled: number;
}

type Opened = { readonly item: Item; readonly mark: Mark };

/**
 * 计票第二步（后打散的人做，只拿内层钥匙，看不到信封）：逐项开封，其余见 `checkOpened`。
 */
export function openColumn(
  sealed: readonly Uint8Array[],
  open: OpenManifest,
  inner: OpeningKey,
  group: number,
  column: number,
): OpenedColumn {
  const info = innerInfo(open.digest, group, column);
  const plain = sealed.map((bytes) => hpkeOpen(inner, info, bytes));
  const opened = plain.filter((bytes) => bytes !== null);
  const checked = checkOpened(opened, open, group, column);
  return { ...checked, spoiled: checked.spoiled + plain.length - opened.length };
}

/**
 * 开出来的各项 → 验票证与签名、按 pk 排序。由谁开的都一样验。
 * 同一公钥出现多次：内容全同的只算一次，填得不一样的全部作废——一个人不能在一列里投两样。
 */
export function checkOpened(
  plain: readonly Uint8Array[],
  open: OpenManifest,
  group: number,
  column: number,
): OpenedColumn {
  const good: Opened[] = [];
  let empty = 0;
  let spoiled = 0;
  for (const bytes of plain) {
    if (bytes[0] === BLANK && bytes.every((byte) => byte === 0)) empty += 1;
    else {
      const checked = checkItem(bytes, open, group, column);
      if (checked.ok) good.push(checked);
      else spoiled += 1;
    }
  }
  const items = withoutDoubles(good);
  return { items, empty, spoiled: spoiled + good.length - items.length };
}

function withoutDoubles(items: readonly Opened[]): Opened[] {
  const byKey = new Map<string, Opened[]>();
  for (const entry of items) {
    const key = toHex(entry.item.pk);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const kept = [...byKey.values()].flatMap((same) => {
    const [first] = same;
    return first && same.every(({ mark }) => mark === first.mark) ? [first] : [];
  });
  return kept.sort((a, b) => compareBytes(a.item.pk, b.item.pk));
}
