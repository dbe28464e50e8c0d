import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { talks } from '../_store/talks';
import { namesOf } from './names';
import { talkLineOf } from './talkViews';

/** 谈话台账：何人、与何人、何时、何种（M5）；内容不在这里。查看留痕。 */
export const talkLedger: Handler<'membership', 'talkLedger'> = async ({ year }, call) => {
  const found = await talks.find(
    { branchId: call.orgId, on: _.and([_.gte(`${year}-01-01`), _.lt(`${year + 1}-01-01`)]) },
    { sort: [['on', 'desc']] },
  );
  const names = await namesOf(found.flatMap(({ parties }) => [...parties]));
  return ok({ talks: found.map((talk) => talkLineOf(talk, names)) });
};
