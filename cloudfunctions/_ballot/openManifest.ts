import type { KeyObject } from 'node:crypto';
import { fromBase64 } from '../../types/ballot/base64';
import type { Manifest } from '../../types/ballot/manifest';
import { parseManifest } from '../../types/ballot/parseManifest';
import { manifestStatement } from '../../types/ballot/statement';
import { rsaPublic } from './keys';
import { sha256Bytes } from './sha256';

/** 可以拿来验票的清单：散列已算好，公钥用到时才转。 */
export interface OpenManifest {
  readonly manifest: Manifest;
  readonly digest: Uint8Array;
  readonly columns: number;
  readonly boxKey: Uint8Array;
  generalKey(group: number): KeyObject;
  columnKey(group: number, column: number): KeyObject;
}

export const digestOfManifest = (text: string): Uint8Array => sha256Bytes(manifestStatement(text));

/** 清单文字 → 可用的清单；不合规范为 null。 */
export function openManifest(text: string): OpenManifest | null {
  const manifest = parseManifest(text);
  const boxKey = manifest && fromBase64(manifest.boxKey);
  if (!manifest || !boxKey) return null;
  const cache = new Map<string, KeyObject>();
  const keyOf = (modulus: string | undefined): KeyObject => {
    const raw = modulus === undefined ? null : fromBase64(modulus);
    if (modulus === undefined || raw === null) throw new RangeError('清单里没有这一组或这一列');
    const key = cache.get(modulus) ?? rsaPublic(raw);
    cache.set(modulus, key);
    return key;
  };
  return {
    manifest,
    digest: digestOfManifest(text),
    columns: manifest.subjects.length,
    boxKey,
    generalKey: (group) => keyOf(manifest.groups[group]?.generalKey),
    columnKey: (group, column) => keyOf(manifest.groups[group]?.columnKeys[column]),
  };
}
