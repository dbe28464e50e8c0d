import { randomUUID } from 'node:crypto';
import { countExamined, countRoundTrip } from '../functions/host';
import { invalidParam, Refusal, type Outcome } from '../refusal';
import type { AdminCaller, AdminContext } from './context';
import { addCollection } from './database/addCollection';
import { aggregateDocuments } from './database/aggregateDocuments';
import { calculateDocument } from './database/calculateDocument';
import type { DatabaseAction } from './database/context';
import { getDocument } from './database/getDocument';
import { insertDocument } from './database/insertDocument';
import { modifyDocument } from './database/modifyDocument';
import { removeDocument } from './database/removeDocument';
import { abortTransaction, commitTransaction, startTransaction } from './database/transactions';
import { invokeFunction } from './invokeFunction';
import type { WireRequest, WireResponse } from './request';
import { STORAGE_ACTIONS } from './storage';

const DATABASE_ACTIONS: Readonly<Record<string, DatabaseAction>> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.addCollection': addCollection,
};

/** 处理 SDK 的一个请求：成功是应答体，拒绝是 `{ code, message }`，都带 requestId（HTTP 一律 200）。 */
export async function handleAdmin(
  request: WireRequest,
  caller: AdminCaller,
  context: AdminContext,
): Promise<WireResponse> {
  const requestId = randomUUID();
  const outcome = await dispatch(request, caller, context);
  return outcome instanceof Refusal
    ? { code: outcome.code, message: outcome.message, requestId }
    : { ...outcome, requestId };
}

async function dispatch(
  request: WireRequest,
  caller: AdminCaller,
  context: AdminContext,
): Promise<Outcome<WireResponse>> {
  const action = String(request['action']);
  const onDatabase = DATABASE_ACTIONS[action];
  if (onDatabase) {
    countRoundTrip(caller.invocation);
    const outcome = await onDatabase(request, {
      database: context.database,
      now: context.clock.now(),
      examined: (count) => countExamined(caller.invocation, count),
    });
    if (outcome instanceof Refusal) context.database.transactions.endById(request['transactionId']);
    return outcome;
  }
  const onStorage = STORAGE_ACTIONS[action];
  if (onStorage) return onStorage(request, context);
  if (action === 'functions.invokeFunction') return invokeFunction(request, caller, context);
  return invalidParam(`本机云不支持的动作：${action}`);
}
