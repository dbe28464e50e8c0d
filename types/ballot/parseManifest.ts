import { GRADES } from '../../rules/vocabulary';
import { fromBase64 } from './base64';
import { fromHex } from './hex';
import type { BallotGroup, Manifest } from './manifest';
import { manifestText } from './manifest';
import { DIGEST_BYTES, KEY_BYTES, MAX_COLUMNS, RSA_BYTES } from './sizes';

const GROUPS: readonly BallotGroup[] = ['party', 'mass', 'combined'];

/**
 * 收到的清单文字 → 清单；不合规范（缺字段、键长不对、重复的人或公钥、写法与规范不同）为 null。
 * 写票处没有登录、不带 zod，所以手写；多余的字段由“照规范重写一字不差”拦住。
 */
export function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isManifest(value)) return null;
  return manifestText(value) === text ? value : null;
}

type Fields = Readonly<Record<string, unknown>>;

function isManifest(value: unknown): value is Manifest {
  if (!isFields(value)) return false;
  const { subjects, groups, grades } = value;
  if (value['format'] !== 'dzb-manifest-1') return false;
  if (value['custody'] !== 'server' && value['custody'] !== 'tellers') return false;
  if (typeof value['selfRating'] !== 'boolean') return false;
  if (![value['sessionId'], value['title'], value['scheme']].every(isText)) return false;
  if (!isList(grades) || grades.length < 2 || !isDistinct(grades)) return false;
  if (!grades.every((grade) => GRADES.some((known) => known === grade))) return false;
  if (!isList(subjects) || subjects.length === 0 || subjects.length > MAX_COLUMNS) return false;
  if (!subjects.every((s) => isFields(s) && isText(s['id']) && isText(s['name']))) return false;
  if (!isDistinct(subjects.map((s) => (s as { id: string }).id))) return false;
  if (!isList(groups) || groups.length === 0 || groups.length > 2) return false;
  if (!groups.every((group) => isGroup(group, subjects.length))) return false;
  const keys = groups.flatMap((g) => [g.generalKey, ...g.columnKeys]);
  if (!isDistinct(keys) || !isDistinct(groups.map((g) => g.group))) return false;
  return [value['outerKey'], value['innerKey'], value['boxKey']].every((key) =>
    isKey(key, KEY_BYTES),
  );
}

function isGroup(value: unknown, columns: number): value is Manifest['groups'][number] {
  if (!isFields(value)) return false;
  const { group, voters, rollDigest, generalKey, columnKeys } = value;
  return (
    GROUPS.some((known) => known === group) &&
    Number.isInteger(voters) &&
    Number(voters) > 0 &&
    isText(rollDigest) &&
    fromHex(rollDigest)?.length === DIGEST_BYTES &&
    isKey(generalKey, RSA_BYTES) &&
    isList(columnKeys) &&
    columnKeys.length === columns &&
    columnKeys.every((key) => isKey(key, RSA_BYTES))
  );
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const isKey = (value: unknown, bytes: number): boolean =>
  isText(value) && fromBase64(value)?.length === bytes;
