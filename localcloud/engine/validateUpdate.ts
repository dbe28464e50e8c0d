import { requestFailed, type Refusal } from '../refusal';
import { isPlainObject, type Document } from './document';
import { validateFields } from './validateDocument';
import { validateQuery } from './validateQuery';

type Fields = Readonly<Record<string, unknown>>;

/** 会在目标位置建出新字段的操作符。 */
const WRITES = new Set([
  '$set',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$addToSet',
  '$currentDate',
]);
const REMOVES = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename']);
const NUMERIC = new Set(['$inc', '$mul']);
const ARRAY_TARGET = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);

/**
 * 更新式本身合不合法（与文档无关）：未知操作符、空操作、改 `_id`、路径互相冲突、操作数类型不对。
 * mingo 对这些多半静默，MongoDB 报错，所以先查后做。
 */
export function validateModifier(modifier: Fields): Refusal | undefined {
  const operators = Object.entries(modifier);
  if (operators.length === 0) return requestFailed('[FailedOperation] update document is empty');
  const paths: string[] = [];
  for (const [operator, fields] of operators) {
    if (!WRITES.has(operator) && !REMOVES.has(operator)) {
      return requestFailed(`[FailedOperation] Unknown modifier: ${operator}`);
    }
    if (!isPlainObject(fields) || Object.keys(fields).length === 0) {
      return requestFailed(
        `[FailedOperation] '${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      const refusal = validatePath(path) ?? validateOperand(operator, path, operand);
      if (refusal) return refusal;
      paths.push(path);
      if (operator === '$rename') paths.push(String(operand));
    }
  }
  return validateConflicts(paths);
}

function validatePath(path: string): Refusal | undefined {
  const parts = path.split('.');
  if (parts[0] === '_id') {
    return requestFailed(
      `[FailedOperation] Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
  }
  if (parts.includes('')) {
    return requestFailed(
      `[FailedOperation] The update path '${path}' contains an empty field name`,
    );
  }
  const dollar = parts.find((part) => part.startsWith('$') && part !== '$' && part !== '$[]');
  return dollar === undefined
    ? undefined
    : requestFailed(
        `[FailedOperation] The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`,
      );
}

function validateConflicts(paths: readonly string[]): Refusal | undefined {
  const sorted = [...paths].sort();
  for (let i = 1; i < sorted.length; i += 1) {
    const previous = sorted[i - 1] ?? '';
    const path = sorted[i] ?? '';
    if (path === previous || path.startsWith(`${previous}.`)) {
      return requestFailed(
        `[FailedOperation] Updating the path '${path}' would create a conflict at '${previous}'`,
      );
    }
  }
  return undefined;
}

function validateOperand(operator: string, path: string, operand: unknown): Refusal | undefined {
  if (NUMERIC.has(operator) && typeof operand !== 'number') {
    const verb = operator === '$inc' ? 'increment' : 'multiply';
    return requestFailed(
      `[FailedOperation] Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    );
  }
  if (operator === '$pop' && operand !== 1 && operand !== -1) {
    return requestFailed(
      `[FailedOperation] $pop expects 1 or -1, found: ${JSON.stringify(operand)}`,
    );
  }
  if (operator === '$pullAll' && !Array.isArray(operand)) {
    return requestFailed('[FailedOperation] $pullAll requires an array argument');
  }
  if (operator === '$rename') return validateRename(path, operand);
  if (operator === '$push' || operator === '$addToSet') return validateEach(operator, operand);
  if (operator === '$pull') return isPlainObject(operand) ? validatePull(operand) : undefined;
  return WRITES.has(operator) ? validateFields(operand, 1) : undefined;
}

function validateRename(path: string, operand: unknown): Refusal | undefined {
  if (typeof operand !== 'string') {
    return requestFailed(`[FailedOperation] The 'to' field for $rename must be a string: ${path}`);
  }
  return validatePath(operand);
}

const PUSH_MODIFIERS: Readonly<Record<string, ReadonlySet<string>>> = {
  $push: new Set(['$each', '$position', '$slice', '$sort']),
  $addToSet: new Set(['$each']),
};

function validateEach(operator: '$push' | '$addToSet', operand: unknown): Refusal | undefined {
  if (!isPlainObject(operand) || !('$each' in operand)) return validateFields(operand, 1);
  const unknown = Object.keys(operand).find((key) => !PUSH_MODIFIERS[operator]?.has(key));
  if (unknown !== undefined) {
    return requestFailed(`[FailedOperation] Unrecognized clause in ${operator}: ${unknown}`);
  }
  if (!Array.isArray(operand['$each'])) {
    return requestFailed(
      `[FailedOperation] The argument to $each in ${operator} must be an array but it was of type: ${typeof operand['$each']}`,
    );
  }
  return validateFields(operand['$each'], 1);
}

function validatePull(condition: Fields): Refusal | undefined {
  const onValue = Object.keys(condition).some((key) => key.startsWith('$'));
  return validateQuery(onValue ? { value: condition } : condition);
}

/** 更新式用到这一个文档上合不合法：路径穿过 null 或标量、对非数自增、对非数组增删元素。 */
export function validateApplication(doc: Document, modifier: Fields): Refusal | undefined {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const path of Object.keys(fields as Fields)) {
      if (path.includes('$')) continue;
      const refusal = validateTarget(doc, operator, path);
      if (refusal) return refusal;
    }
  }
  return undefined;
}

function validateTarget(doc: Document, operator: string, path: string): Refusal | undefined {
  const parts = path.split('.');
  let current: unknown = doc;
  for (const [depth, part] of parts.entries()) {
    const index = /^\d+$/.test(part);
    if (Array.isArray(current) && !index) {
      return WRITES.has(operator) ? cannotCreate(part, parts[depth - 1] ?? '', current) : undefined;
    }
    if (!Array.isArray(current) && !isPlainObject(current)) {
      return WRITES.has(operator) ? cannotCreate(part, parts[depth - 1] ?? '', current) : undefined;
    }
    const container: Readonly<Record<string, unknown>> = current as Fields;
    if (!Object.prototype.hasOwnProperty.call(container, part)) return undefined;
    current = container[part];
  }
  return validateTargetType(doc, operator, path, current);
}

function cannotCreate(part: string, parent: string, value: unknown): Refusal {
  return requestFailed(
    `[FailedOperation.Update] Cannot create field '${part}' in element {${parent}: ${JSON.stringify(value)}}`,
  );
}

function validateTargetType(
  doc: Document,
  operator: string,
  path: string,
  current: unknown,
): Refusal | undefined {
  const type = current === null ? 'null' : Array.isArray(current) ? 'array' : typeof current;
  if (NUMERIC.has(operator) && type !== 'number') {
    return requestFailed(
      `[FailedOperation.Update] Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(doc['_id'])}} has the field '${path}' of non-numeric type ${type}`,
    );
  }
  if (ARRAY_TARGET.has(operator) && type !== 'array') {
    return requestFailed(
      `[FailedOperation.Update] The field '${path}' must be an array but is of type ${type} in document {_id: ${JSON.stringify(doc['_id'])}}`,
    );
  }
  return undefined;
}
