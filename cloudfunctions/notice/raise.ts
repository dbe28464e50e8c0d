import { randomBytes } from 'node:crypto';
import type { Notice } from '../../rules/notice/notice';
import { raiseObjection } from '../../rules/notice/raiseObjection';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Visit } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { NoticeDoc } from '../_store/notices';
import { notices } from '../_store/notices';
import type { ObjectionDoc } from '../_store/objections';
import { objections } from '../_store/objections';
import { noticeOf } from './inForce';

/** 要提的一条异议。 */
export type Raising = Pick<
  ObjectionDoc,
  | 'version'
  | 'text'
  | 'anonymous'
  | 'raisedAt'
  | 'memberId'
  | 'name'
  | 'contact'
  | 'filerKey'
  | 'registered'
  | 'lookClosely'
>;

/**
 * 记下一条异议（N3、G2）：公示文档里只记编号与办到哪一步，提出人只在异议里，
 * 账记在受理的上级名下，支部导出自己的账看不到。
 * 书面的以收到的时刻算期限；当时那一版后来被更正了的，转到新版办。事务里 4 次往返。
 * 错误：NOT_FOUND、OBJECTION_TOO_LATE、NOTICE_OBJECTION_REFUSED。
 */
export async function raise(
  visit: Visit,
  notice: NoticeDoc,
  raising: Raising,
): Promise<Result<Output<'notice', 'object'>>> {
  const objectionId = `ob_${randomBytes(16).toString('hex')}`;
  const { version, raisedAt, memberId, text, anonymous } = raising;
  return mutate(visit, notice.superiorId, async (tx) => {
    const doc = await notices.get(notice._id, tx);
    const edition = doc && editionAt(doc, version, raisedAt);
    if (!doc || !edition) return fail('NOT_FOUND', { what: '这一版公示' });
    const verdict = raiseObjection(edition, objectionId, raisedAt);
    const raised = verdict.notice.objections.find(({ id }) => id === objectionId);
    if (!raised) {
      const late = verdict.reasons.some(({ code }) => code === 'notice.objectionTooLate');
      return refuse(late ? 'OBJECTION_TOO_LATE' : 'NOTICE_OBJECTION_REFUSED', verdict.reasons);
    }
    await notices.update(
      doc._id,
      { objections: [...doc.objections, raised], effectiveAt: null },
      tx,
    );
    await objections.insert(docOf(objectionId, doc, raising), tx);
    return ok({
      output: { objectionId, state: raised.state },
      events: [
        {
          type: 'notice.objected',
          subject: memberId === null ? {} : { memberId },
          payload: {
            objectionId,
            noticeId: doc._id,
            version,
            raisedAt,
            anonymous,
            byPaper: raising.registered !== null,
            text,
          },
        },
      ],
    });
  });
}

/** 那一版在那一刻的样子：当时有没有被新版取代；没有这一版为 null。 */
function editionAt(doc: NoticeDoc, version: number, at: number): Notice | null {
  const edition = doc.editions.find((one) => one.version === version);
  if (!edition) return null;
  const next = doc.editions.find((one) => one.version === version + 1);
  const supersededBy = next && at >= next.publishedAt ? next.version : null;
  return { ...noticeOf(doc), version, publishedAt: edition.publishedAt, supersededBy };
}

function docOf(objectionId: string, notice: NoticeDoc, raising: Raising): ObjectionDoc {
  const { _id: noticeId, title, branchId, branchName, superiorId, superiorIds } = notice;
  return {
    ...raising,
    _id: objectionId,
    noticeId,
    noticeTitle: title,
    branchId,
    branchName,
    superiorId,
    superiorIds,
    state: 'raised',
    outcome: null,
    findings: null,
    answer: null,
    steps: [{ state: 'raised', at: raising.raisedAt, who: raising.name }],
  };
}
