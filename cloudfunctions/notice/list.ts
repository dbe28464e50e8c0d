import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { notices } from '../_store/notices';
import { summaryOf } from './views';

/** 支部的公示，新的在前（N1）。一次往返。 */
export const list: Handler<'notice', 'list'> = async (_input, call) => {
  const docs = await notices.find({ branchId: call.orgId }, { sort: [['publishedAt', 'desc']] });
  return ok({ notices: docs.map((doc) => summaryOf(doc, call.now)) });
};
