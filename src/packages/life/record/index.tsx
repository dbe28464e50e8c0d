import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Why } from '../../../components/why/Why';
import { useQuery } from '../../../hooks/useQuery';
import { fullLabel } from '../../../../types/time';
import { EventHead } from '../shared/EventHead';
import { Content } from './Content';
import { Versions } from './Versions';

/** 归档了的活动纪实（M7）：内容、表决、照片、心得，更正前后的各版。 */
export default function Record() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const { data, error, refresh } = useQuery('meeting', 'record', { meetingId });
  return (
    <Page title="活动纪实">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <EventHead meeting={data.meeting} />
          {data.content === null && (
            <Empty text="纪实还没有归档，归档以后应到的同志都看得到。〔M7〕" />
          )}
          {data.headcount && (
            <Card>
              <Why
                size="line"
                label={`到会（应到 ${data.headcount.due} 人）`}
                value={String(data.headcount.present)}
                unit=" 人"
                reasons={data.headcount.reasons}
              />
            </Card>
          )}
          {data.content && <Content content={data.content} resolutions={data.resolutions} />}
          {data.reflections.map((one) => (
            <Card key={one.memberId} title={`${one.name}的心得`}>
              <Text className="event-text">{one.reflection}</Text>
              <Text className="event-by">{fullLabel(one.at)}</Text>
            </Card>
          ))}
          <Versions versions={data.versions} />
        </>
      )}
    </Page>
  );
}
