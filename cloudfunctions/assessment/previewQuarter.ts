import type { Quarter } from '../../rules/points/quarterPublication';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { quarterDraft } from './quarterDraft';

/** 发布之前先看会公布哪几列、哪些行（N5）；还没有办完的有几件。查看留痕。 */
export const previewQuarter: Handler<'assessment', 'previewQuarter'> = async (input, call) => {
  const quarter = input.quarter as Quarter;
  const { content, pending } = await quarterDraft(call.orgId, input.year, quarter, call.now);
  return ok({ content, pending });
};
