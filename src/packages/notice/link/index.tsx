import { useRouter } from '@tarojs/taro';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { NoticeBody } from '../shared/NoticeBody';
import { ObjectByLink } from './ObjectByLink';

/** 扫张贴的码、点转发的链接进来：不用绑定，看得到公示，也能提异议（N3、N5）。 */
export default function NoticeByLink() {
  const { id = '', code = '' } = useRouter().params;
  const { data, error, refresh } = useQuery('notice', 'byLink', { noticeId: id, code });
  return (
    <Page title="公示">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && <NoticeBody notice={data} />}
      {data?.mayObject === true && <ObjectByLink notice={data} code={code} />}
    </Page>
  );
}
