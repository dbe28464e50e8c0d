import { useRouter } from '@tarojs/taro';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { EventHead } from '../shared/EventHead';
import { Afterwards } from './Afterwards';
import { Arrangement } from './Arrangement';
import { Leave } from './Leave';
import { MyPart } from './MyPart';

/** 一次活动：现在要我做什么，然后是安排；不能到会的在这里请假。 */
export default function Event() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const { data, error, refresh } = useQuery('meeting', 'get', { meetingId });
  // 主持一方看得到全部人的请假，要认出哪一件是自己的。
  const session = useQuery('member', 'session', {}, { enabled: data?.canHost === true });
  const me = session.data?.me?.memberId;
  const mine =
    data?.canHost === true ? data.requests.filter((r) => r.memberId === me) : data?.requests;
  const leave = mine?.filter(({ kind }) => kind === 'leave').at(-1);
  return (
    <Page title="活动">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <EventHead meeting={data.meeting} />
          {data.meeting.state === 'cancelled' && (
            <Hint text={`这次活动已取消：${data.meeting.cancelReason ?? ''}`} />
          )}
          <MyPart meeting={data.meeting} />
          <Leave meeting={data.meeting} leave={leave} onChanged={() => void refresh()} />
          <Arrangement {...data} />
          <Afterwards meeting={data.meeting} />
        </>
      )}
    </Page>
  );
}
