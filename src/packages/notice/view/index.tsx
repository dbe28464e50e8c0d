import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { dateLabel } from '../../../../types/time';
import { ShareLink } from '../../../components/share/ShareLink';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { useQuery } from '../../../hooks/useQuery';
import { NoticeBody } from '../shared/NoticeBody';
import { Correct } from './Correct';
import { RaiseObjection } from './RaiseObjection';

/** 一份公示：看原文、看旧版、提异议；书记、记录员可以转发、更正。 */
export default function NoticeView() {
  const { id = '', branchId } = useRouter().params;
  const [version, setVersion] = useState<number | null>(null);
  const { data, error, refresh } = useQuery('notice', 'get', {
    noticeId: id,
    ...(version === null ? {} : { version }),
    ...(branchId === undefined ? {} : { branchId }),
  });
  return (
    <Page title="公示">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && <NoticeBody notice={data} />}
      {data?.mayObject === true && <RaiseObjection notice={data} onDone={() => void refresh()} />}
      {data?.publicCode !== null && data?.publicCode !== undefined && (
        <Card title="给支部以外的人看">
          <Say text="转发或打印二维码贴出来；扫码的人不用绑定，看得到公示，也能提异议。〔N5〕" />
          <ShareLink
            text="转发、打印二维码"
            title="公示"
            path="/packages/notice/link/index"
            params={{ id, code: data.publicCode }}
          />
        </Card>
      )}
      {data && <Correct notice={data} onDone={() => void refresh()} />}
      {data && data.versions.length > 1 && (
        <Card title="各版" note={`${data.versions.length} 版`}>
          {data.versions.map((one) => (
            <Row
              key={one.version}
              title={`第 ${one.version} 版${one.version === data.version ? '（正在看）' : ''}`}
              detail={`${dateLabel(one.publishedAt)}发布${one.reason === null ? '' : `；${one.reason}`}`}
              onClick={() => setVersion(one.version)}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}
