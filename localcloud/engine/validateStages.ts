import { requestFailed, type Refusal } from '../refusal';
import { isPlainObject } from './document';
import { validateQuery } from './validateQuery';

/** 平台文档列出的聚合阶段，去掉地理一项。 */
const STAGES = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);

/** 一个聚合阶段，如 `{ $match: {...} }`。 */
export type Stage = Readonly<Record<string, unknown>>;

/** 聚合流水线合不合法：只许平台有的阶段，`$match` 按查询条件查，`$lookup` 查两种写法的参数。 */
export function validateStages(stages: readonly Stage[]): Refusal | undefined {
  for (const stage of stages) {
    const [name = ''] = Object.keys(stage);
    if (name === '$geoNear') {
      return requestFailed('[FailedOperation.Aggregate] 本机云不支持地理位置聚合 $geoNear');
    }
    if (!STAGES.has(name)) {
      return requestFailed(
        `[FailedOperation.Aggregate] Unrecognized pipeline stage name: '${name}'`,
      );
    }
    const refusal = validateStage(name, stage[name]);
    if (refusal) return refusal;
  }
  return undefined;
}

function validateStage(name: string, operand: unknown): Refusal | undefined {
  if (name === '$limit' || name === '$skip') {
    const least = name === '$limit' ? 1 : 0;
    return typeof operand === 'number' && Number.isInteger(operand) && operand >= least
      ? undefined
      : requestFailed(`[FailedOperation.Aggregate] the ${name} value is invalid`);
  }
  if (name === '$match') {
    return isPlainObject(operand)
      ? validateQuery(operand)
      : requestFailed(
          '[FailedOperation.Aggregate] the match filter must be an expression in an object',
        );
  }
  if (name === '$group' && !(isPlainObject(operand) && '_id' in operand)) {
    return requestFailed('[FailedOperation.Aggregate] a group specification must include an _id');
  }
  return name === '$lookup' ? validateLookup(operand) : undefined;
}

function validateLookup(operand: unknown): Refusal | undefined {
  if (!isPlainObject(operand)) {
    return requestFailed('[FailedOperation.Aggregate] the $lookup specification must be an Object');
  }
  const { from, as, localField, foreignField, pipeline } = operand;
  if (typeof from !== 'string' || typeof as !== 'string') {
    return requestFailed("[FailedOperation.Aggregate] must specify 'from' and 'as' for a $lookup");
  }
  if (Array.isArray(pipeline)) return validateStages(pipeline as readonly Stage[]);
  return typeof localField === 'string' && typeof foreignField === 'string'
    ? undefined
    : requestFailed(
        "[FailedOperation.Aggregate] $lookup requires either 'pipeline' or both 'localField' and 'foreignField'",
      );
}
