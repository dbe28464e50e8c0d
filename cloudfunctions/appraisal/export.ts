import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { fail } from '../../types/errors';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { boxes, publishedColumns } from '../_store/box';
import { collectedEnvelopes, ENVELOPES_PER_PAGE } from './collected';
import { unknownAppraisal } from './refuse';
import { archiveText, columnLine, signedLine } from './tally/archiveLines';

/** 一页的列数：一百人投约 51 KB 一列。 */
const COLUMNS_PER_PAGE = 10;

/**
 * 导出封存包（Q27）：第 0 页是清单、名册、关箱；然后信封、各列；末页是结果与会议记录。
 * 行依次写进一个文件，任何人用 `npm run verify` 重算。错误：BOX_NOT_COUNTED。
 */
export const exportArchive: Handler<'appraisal', 'export'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  if (doc.state !== 'counted' || !doc.closing || !doc.result || !doc.record) {
    return fail('BOX_NOT_COUNTED');
  }
  const envelopePages = Math.ceil(doc.collectedIds.length / ENVELOPES_PER_PAGE);
  const perGroup = Math.ceil(doc.subjects.length / COLUMNS_PER_PAGE);
  const last = envelopePages + perGroup * doc.rolls.length + 1;
  const { page } = input;
  const at = page - 1 - envelopePages;
  const next = page < last ? page + 1 : null;
  if (page === 0) return ok({ lines: await opening(doc), next });
  if (page >= last) {
    return ok({
      lines: [signedLine('result', doc.result), signedLine('record', doc.record)],
      next,
    });
  }
  if (at < 0) return ok({ lines: [await envelopesOf(doc, page - 1)], next });
  return ok({ lines: await columnsOf(doc, Math.floor(at / perGroup), at % perGroup), next });
};

async function opening(doc: AppraisalDoc): Promise<string[]> {
  const box = await boxes.get(roundIdOf(doc));
  if (!box || !doc.closing) throw new Error('清单不在');
  return [
    archiveText({ part: 'head', format: 'dzb-archive-1', manifest: box.manifest }),
    ...doc.rolls.map(({ group, salt, voters }) =>
      archiveText({ part: 'roll', group, salt, voters: [...voters] }),
    ),
    signedLine('closing', doc.closing),
  ];
}

async function envelopesOf(doc: AppraisalDoc, page: number): Promise<string> {
  const from = page * ENVELOPES_PER_PAGE;
  const ids = doc.collectedIds.slice(from, from + ENVELOPES_PER_PAGE);
  const docs = await collectedEnvelopes(ids);
  return archiveText({ part: 'envelopes', envelopes: docs.map(({ envelope }) => envelope) });
}

async function columnsOf(doc: AppraisalDoc, group: number, page: number): Promise<string[]> {
  const columns = await publishedColumns.find(
    { roundId: roundIdOf(doc), group },
    { sort: [['column', 'asc']], skip: page * COLUMNS_PER_PAGE, limit: COLUMNS_PER_PAGE },
  );
  const name = doc.rolls[group]?.group ?? 'party';
  return columns.map(({ column, entries }) => columnLine(name, column, entries));
}
