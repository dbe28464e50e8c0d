import { useRouter } from '@tarojs/taro';
import { ATTENDANCE_TAGS } from '../../../components/meeting/attendanceTags';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { WhyBody } from '../../../components/why/WhyBody';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { PLACE_LABELS } from '../../../../types/labels';
import { clockOf, yearOf } from '../../../../types/time';
import { EventHead } from '../shared/EventHead';
import { RequestCard } from '../shared/RequestCard';
import { Contest } from './Contest';
import { howOf } from './how';

/** 我的一条出席：怎么认定的、依据、请假补签异议与答复；不对的提异议（G5）。 */
export default function AttendanceLine() {
  const { params } = useRouter();
  const meetingId = params['meetingId'] ?? '';
  const year = Number(params['year'] ?? yearOf(Date.now()));
  const { data, error, refresh } = useQuery('meeting', 'myAttendance', { year });
  const row = data?.rows.find((each) => each.meeting.meetingId === meetingId);
  return (
    <Page title="这次出席">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && !row && <Empty text="没有找到这条出席记录。" />}
      {row && (
        <>
          <EventHead meeting={row.meeting} />
          <Card title="怎么认定的">
            <Row
              title="结果"
              detail={howOf(row)}
              value={<Tag {...ATTENDANCE_TAGS[row.status]} />}
            />
            {row.leftAt !== null && (
              <Row
                title={`${clockOf(row.leftAt)} 提前离开`}
                detail="记录员标的。到会照算，积分不动；不对的，请记录员在纪实归档前改。"
              />
            )}
            {row.place !== 'notGiven' && (
              <Row
                title={PLACE_LABELS[row.place]}
                detail="你给过一次位置，只留下这几个字，没有坐标。"
              />
            )}
            {row.reasons.length > 0 && <WhyBody reasons={row.reasons} />}
          </Card>
          {[...row.requests].reverse().map((request) => (
            <RequestCard key={`${request.kind}-${request.at}`} request={request} />
          ))}
          {row.mayContest && <Contest meetingId={meetingId} onDone={() => void refresh()} />}
          <Card>
            <Row
              title="看这次活动"
              detail="安排、学习心得、纪实"
              onClick={() => open('/packages/life/event/index', { meetingId })}
            />
          </Card>
        </>
      )}
    </Page>
  );
}
