import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { temporaryUrls } from '../_runtime/fileStorage';
import type { BundleDoc } from '../_store/bundles';
import { bundles, FORMS_PER_PART } from '../_store/bundles';
import { advance } from './bundleMaking';

type Step = Output<'assessment', 'bundleStep'>;

/** 记住最近几步：比手机会重发的多得多。 */
const KEPT = 20;
/** 快到期的不再接着做：清掉它的时候没有谁还在写（函数时限一分钟）。 */
const CLOSING = 10 * 60_000;

/**
 * 接着做几份；全部做完给出网址（S9）。可以断、可以几处同时做：各段写在定好的地方，重做是覆盖。
 * 同一请求号给回原来的答复（X5）。错误：NOT_FOUND。
 */
export const bundleStep: Handler<'assessment', 'bundleStep'> = async ({ bundleId }, call) => {
  const doc = await bundles.get(bundleId);
  const gone = fail('NOT_FOUND', { what: '这个压缩包（只留一天）' });
  if (doc?.branchId !== call.orgId || call.now > doc.expiresAt - CLOSING) return gone;
  const before = stepIn(doc, call.entryId);
  if (before) return ok(before);
  const made = await advance(doc);
  const file = made.file;
  const url = file === null ? null : (await temporaryUrls([file])).get(file);
  if (url === undefined) return gone;
  return ok(await remembered(made, call.entryId, viewOf(made, url)));
};

const stepIn = ({ steps }: BundleDoc, entryId: string): Step | undefined =>
  steps.find((step) => step.entryId === entryId)?.output;

function viewOf({ forms, made, year, format }: BundleDoc, url: string | null): Step {
  return {
    done: Math.min(forms.length, made * FORMS_PER_PART),
    total: forms.length,
    url,
    name: `${year}年度党员考核表-${format}.zip`,
  };
}

/** 同一请求号同时到了几次，以先记下的为准。 */
async function remembered({ _id }: BundleDoc, entryId: string, output: Step): Promise<Step> {
  const changed = await bundles.updateWhere(
    { _id, 'steps.entryId': _.nin([entryId]) },
    { steps: _.push({ each: [{ entryId, output }], slice: -KEPT }) },
  );
  if (changed === 1) return output;
  const doc = await bundles.get(_id);
  return (doc && stepIn(doc, entryId)) ?? output;
}
