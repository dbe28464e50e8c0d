import type { Boxed } from '../box/boxError';
import { refuse } from '../box/boxError';
import { enter } from '../box/enter';
import type { KnownManifest } from '../box/fetchManifest';
import { fetchManifest } from '../box/fetchManifest';
import { keep } from '../box/keep';
import type { DoorCode } from '../door/doorCode';
import { clearPlace, readPlace, writePlace } from '../store/place';

/** 占着的写票处与核对过的清单。 */
export interface Booth extends KnownManifest {
  readonly pass: string;
  /** 清单散列与门口的一致：扫码的当场比过；手输数字的要人看着比。 */
  readonly checked: boolean;
}

/**
 * 进写票处：先取清单、与门口的散列比，不一样就不进、什么也不写；一样才占位。
 * 错误：BOOTH_OTHER_MANIFEST 与 BOX_*。
 */
export async function enterBooth(roundId: string, door: DoorCode): Promise<Boxed<Booth>> {
  const known = await fetchManifest(roundId, door.digest);
  if (!known.ok) return known;
  const entered = await enter(roundId, door.code);
  if (!entered.ok) return entered;
  const { pass } = entered.value;
  const checked = door.digest !== null;
  if (checked) writePlace(roundId, { pass, digest: known.value.digestHex });
  return { ok: true, value: { ...known.value, pass, checked } };
}

/** 手输数字的核对过了：记下，断电重来不必再比。 */
export function confirmBooth(roundId: string, booth: Booth): Booth {
  writePlace(roundId, { pass: booth.pass, digest: booth.digestHex });
  return { ...booth, checked: true };
}

/** 断电重来：位置还占着就接着写；已让出的为 null，重新扫码。 */
export async function resumeBooth(roundId: string): Promise<Boxed<Booth | null>> {
  const place = readPlace(roundId);
  if (place === null) return { ok: true, value: null };
  const kept = await keep(roundId, place.pass);
  if (!kept.ok) {
    if (kept.error.code !== 'NETWORK') clearPlace(roundId);
    return kept.error.code === 'BOX_BOOTH_NEEDED' ? { ok: true, value: null } : kept;
  }
  const known = await fetchManifest(roundId, place.digest);
  if (!known.ok) return known;
  return { ok: true, value: { ...known.value, pass: place.pass, checked: true } };
}

/** 手里的票与这份清单配得上；配不上不写。 */
export function fitsTicket(
  booth: Booth,
  ticket: { readonly group: number; readonly columns: number },
): Boxed<null> {
  const { groups, subjects } = booth.manifest;
  const fits = groups[ticket.group] !== undefined && subjects.length === ticket.columns;
  return fits ? { ok: true, value: null } : refuse('BOOTH_OTHER_TICKET');
}
