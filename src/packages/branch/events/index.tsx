import type { MeetingState, MeetingSummary } from '../../../../types/contracts/meeting';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { YearBar } from '../../../components/ui/YearBar';
import { spanLabel } from '../../../../types/time';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';

const STATES = {
  planned: { text: '未开始', tone: 'plain' },
  open: { text: '正在签到', tone: 'warn' },
  closed: { text: '已结束', tone: 'good' },
  cancelled: { text: '已取消', tone: 'plain' },
} as const satisfies Record<MeetingState, { text: string; tone: string }>;

/** 结束了的，连同纪实写到哪一步；取消的写明原因。 */
function detailOf(meeting: MeetingSummary): string {
  const { state, recordState, cancelReason, startsAt, endsAt, place } = meeting;
  const where = `${spanLabel(startsAt, endsAt)} · ${place}`;
  if (state === 'cancelled') return `${where}；取消原因：${cancelReason ?? ''}`;
  if (state !== 'closed') return where;
  return `${where}；${recordState === 'frozen' ? '纪实已归档' : '纪实还没归档'}`;
}

/** 本支部一年的组织生活。 */
export default function Events() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('meeting', 'list', { year });
  return (
    <Page
      title="组织生活"
      footer={<Button text="新建活动" onClick={() => open('/packages/branch/create/index')} />}
    >
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card>
          {data.meetings.map((meeting) => (
            <Row
              key={meeting.meetingId}
              title={`${EVENT_KIND_LABELS[meeting.kind]}：${meeting.title}`}
              detail={detailOf(meeting)}
              value={<Tag {...STATES[meeting.state]} />}
              onClick={() => open('/packages/branch/host/index', { meetingId: meeting.meetingId })}
            />
          ))}
          {data.meetings.length === 0 && <Empty text="这一年还没有建活动。" />}
        </Card>
      )}
    </Page>
  );
}
