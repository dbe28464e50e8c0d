import { useRouter } from '@tarojs/taro';
import { dateLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { NOTICE_STATES } from '../shared/labels';

/** 公示栏：本支部贴出来的，新的在前（N1）；上级带着支部编号来看。 */
export default function NoticeList() {
  const { branchId } = useRouter().params;
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('notice', 'list', where);
  return (
    <Page title="公示栏">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && data.notices.length === 0 && <Empty text="还没有公示。" />}
      {data && data.notices.length > 0 && (
        <Card>
          {data.notices.map((one) => (
            <Row
              key={one.noticeId}
              title={one.title}
              detail={`${dateLabel(one.publishedAt)}发布，${dateLabel(one.until - 1)}止${
                one.openObjections > 0 ? `；${one.openObjections} 条异议在办` : ''
              }`}
              value={<Tag {...NOTICE_STATES[one.state]} />}
              onClick={() => open('/packages/notice/view/index', { id: one.noticeId, ...where })}
            />
          ))}
        </Card>
      )}
      {branchId === undefined && (
        <Card>
          <Row title="我提的异议" onClick={() => open('/packages/notice/mine/index')} />
        </Card>
      )}
    </Page>
  );
}
