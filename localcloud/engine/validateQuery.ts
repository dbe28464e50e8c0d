import { requestFailed, type Refusal } from '../refusal';
import { isPlainObject } from './document';

type Check = (operand: unknown) => string | undefined;

const anyOperand: Check = () => undefined;
const array: Check = (operand) => (Array.isArray(operand) ? undefined : 'needs an array');
const integer: Check = (operand) =>
  typeof operand === 'number' && Number.isInteger(operand) && operand >= 0
    ? undefined
    : 'needs a non-negative integer';

/** 字段上可用的查询操作符，及操作数的要求。 */
const FIELD_OPERATORS: Readonly<Record<string, Check>> = {
  $eq: anyOperand,
  $ne: anyOperand,
  $gt: anyOperand,
  $gte: anyOperand,
  $lt: anyOperand,
  $lte: anyOperand,
  $in: array,
  $nin: array,
  $all: array,
  $exists: anyOperand,
  $type: anyOperand,
  $size: integer,
  $mod: (operand) =>
    Array.isArray(operand) && operand.length === 2 && operand.every((n) => typeof n === 'number')
      ? undefined
      : 'needs an array of two numbers',
  $regex: (operand) =>
    typeof operand === 'string' || operand instanceof RegExp ? undefined : 'needs a regex',
  $options: (operand) => (typeof operand === 'string' ? undefined : 'needs a string'),
  $elemMatch: (operand) => (isPlainObject(operand) ? undefined : 'needs an Object'),
  $not: (operand) =>
    isPlainObject(operand) || operand instanceof RegExp ? undefined : 'needs a regex or a document',
};

const LOGICAL = new Set(['$and', '$or', '$nor']);
const GEO = new Set(['$geoWithin', '$geoIntersects', '$near', '$nearSphere']);
const SCRIPT = new Set(['$where', '$text', '$jsonSchema']);

/**
 * 查询条件合不合法：未知操作符、操作数类型不对、地理查询、脚本，都在执行之前拒绝
 * （mingo 对其中几种不报错）。返回 undefined 表示合法。
 */
export function validateQuery(query: Readonly<Record<string, unknown>>): Refusal | undefined {
  for (const [key, operand] of Object.entries(query)) {
    const refusal = key.startsWith('$') ? validateTopLevel(key, operand) : validateField(operand);
    if (refusal) return refusal;
  }
  return undefined;
}

function validateTopLevel(operator: string, operand: unknown): Refusal | undefined {
  if (operator === '$expr') return undefined;
  if (!LOGICAL.has(operator)) return unknownOperator(operator);
  if (!Array.isArray(operand) || operand.length === 0) {
    return requestFailed(`[FailedOperation] ${operator} must be a nonempty array`);
  }
  for (const branch of operand as unknown[]) {
    if (!isPlainObject(branch)) {
      return requestFailed(`[FailedOperation] ${operator} entries need to be full objects`);
    }
    const refusal = validateQuery(branch);
    if (refusal) return refusal;
  }
  return undefined;
}

function validateField(condition: unknown): Refusal | undefined {
  if (!isPlainObject(condition)) return undefined;
  const keys = Object.keys(condition);
  if (!keys.some((key) => key.startsWith('$'))) return undefined;
  for (const key of keys) {
    const check = FIELD_OPERATORS[key];
    if (!check) return unknownOperator(key);
    const operand = condition[key];
    const problem = check(operand);
    if (problem) return requestFailed(`[FailedOperation] ${key} ${problem}`);
    const refusal = validateNested(key, operand);
    if (refusal) return refusal;
  }
  return undefined;
}

function validateNested(operator: string, operand: unknown): Refusal | undefined {
  if (!isPlainObject(operand)) return undefined;
  if (operator === '$not') return validateField(operand);
  if (operator !== '$elemMatch') return undefined;
  const keys = Object.keys(operand);
  const onValue = keys.some((key) => key.startsWith('$') && !LOGICAL.has(key));
  return onValue ? validateField(operand) : validateQuery(operand);
}

function unknownOperator(operator: string): Refusal {
  if (GEO.has(operator)) {
    return requestFailed(`[FailedOperation] 本机云不支持地理位置查询 ${operator}`);
  }
  if (SCRIPT.has(operator)) return requestFailed(`[FailedOperation] 本机云不支持 ${operator}`);
  return requestFailed(`[FailedOperation] unknown operator: ${operator}`);
}
