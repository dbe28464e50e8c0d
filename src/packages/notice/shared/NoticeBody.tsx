import type { Output } from '../../../../types/api';
import { dateLabel, fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { Reasons } from '../../../components/why/Reasons';
import { NOTICE_STATES, SCOPES } from './labels';
import { NoticeTable } from '../../../components/notice/NoticeTable';

type View = Output<'notice', 'get'>;

/** 一份公示：抬头、期限、原文，还不能生效的说清为什么（N1—N5）。 */
export function NoticeBody({ notice }: { readonly notice: View }) {
  const { title, branchName, publishedAt, until, days, scope, state, version } = notice;
  return (
    <>
      <Card title={title} note={version > 1 ? `第 ${version} 版` : ''}>
        <Row title={branchName} value={<Tag {...NOTICE_STATES[state]} />} />
        <Row
          title={days === 0 ? '公布当日' : `公示 ${days} 天`}
          detail={`${fullLabel(publishedAt)} 发布，到 ${dateLabel(until - 1)} 24:00 止。${SCOPES[scope]}〔G2〕`}
        />
        {notice.correctionReason !== null && (
          <Row title="这一版更正了什么" detail={notice.correctionReason} />
        )}
        {state !== 'superseded' && <Reasons summary="还不能生效" reasons={notice.reasons} />}
      </Card>
      <Card title="公示内容">
        <NoticeTable {...notice.content} />
      </Card>
    </>
  );
}
