import { REGISTER_NAMES } from '../../rules/explain/organisation';
import type { Output } from '../../types/api';
import { SERVICE_LABELS } from '../../types/labels';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import type { EventType, Fact } from '../_runtime/journal';
import { facts } from '../_runtime/journal';
import { yearRange } from '../meeting/yearRange';
import { namesOf } from './names';
import { serviceOf } from './memberFacts';

type Entry = Output<'membership', 'registers'>['entries'][number];

const TYPES: readonly EventType[] = [
  'membership.checked',
  'membership.pledged',
  'membership.pledgeReported',
  'membership.served',
];

/** 承诺与汇报是长文字：一页少取些。 */
const LONG = 300;

/** 承诺、汇报、载体活动与检查的台账（O11、O14、O15），最近的在前；查看留痕。 */
export const registers: Handler<'membership', 'registers'> = async ({ year }, call) => {
  const [from, to] = yearRange(year);
  const entries = await facts(
    { orgId: call.orgId, type: _.in(TYPES), at: _.and([_.gte(from), _.lt(to)]) },
    LONG,
  );
  const names = await namesOf(entries.flatMap(({ subject }) => subject.memberId ?? []));
  return ok({
    entries: entries
      .sort((a, b) => b.at - a.at)
      .map((entry) => ({
        ...contentOf(entry),
        id: entry._id,
        name: entry.subject.memberId ? (names.get(entry.subject.memberId) ?? '已不在册') : null,
      })),
  });
};

function contentOf({ type, at, payload }: Fact): Pick<Entry, 'what' | 'on' | 'text'> {
  const text = String(payload['statement'] ?? payload['findings'] ?? '');
  const on = String(payload['on'] ?? dayOf(at));
  if (type === 'membership.checked') {
    const what = payload['register'] === 'serviceCheck' ? 'serviceCheck' : 'relationCheck';
    return { what, on, text: `${REGISTER_NAMES[what]}：${text}` };
  }
  if (type === 'membership.served') {
    return { what: 'service', on, text: `${SERVICE_LABELS[serviceOf(payload)]}：${text}` };
  }
  if (type === 'membership.pledged') return { what: 'pledge', on, text };
  return { what: 'pledgeReport', on, text: `${String(payload['month'])}：${text}` };
}
