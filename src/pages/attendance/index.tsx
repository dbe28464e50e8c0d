import { EVENT_KIND_LABELS } from '../../../types/labels';
import type { Output } from '../../../types/api';
import { Card } from '../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { YearBar } from '../../components/ui/YearBar';
import { Why } from '../../components/why/Why';
import { clockOf, spanLabel } from '../../../types/time';
import { open } from '../../hooks/open';
import { useQuery } from '../../hooks/useQuery';
import { useYear } from '../../hooks/useYear';

type AttendanceRow = Output<'meeting', 'myAttendance'>['rows'][number];

const STATUS = {
  present: { text: '到会', tone: 'good' },
  late: { text: '迟到', tone: 'warn' },
  leave: { text: '请假', tone: 'plain' },
  leavePending: { text: '请假待批', tone: 'warn' },
  absent: { text: '没有签到', tone: 'red' },
  upcoming: { text: '未开始', tone: 'plain' },
  open: { text: '正在签到', tone: 'warn' },
} as const satisfies Record<AttendanceRow['status'], { text: string; tone: string }>;

/** 我的出席：参加了几次、年度最低几次、每一次的结果与经手人。 */
export default function Attendance() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('meeting', 'myAttendance', { year });
  return (
    <Page title="我的出席">
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card>
            <Why
              label={`已参加（全年至少 ${data.minimum} 次）`}
              value={String(data.attended)}
              unit=" 次"
              reasons={data.reasons}
              note="次数不足本身不扣分，只作提醒。"
            />
          </Card>
          <Card title="逐次" note={`${data.rows.length} 次`}>
            {data.rows.map((row) => (
              <AttendanceLine key={row.meeting.meetingId} row={row} />
            ))}
            {data.rows.length === 0 && <Empty text="这一年还没有组织生活记录。" />}
          </Card>
        </>
      )}
    </Page>
  );
}

function AttendanceLine({ row }: { readonly row: AttendanceRow }) {
  const { meeting, at, by } = row;
  const status = STATUS[row.status];
  const how = at === null ? '' : ` · ${clockOf(at)} 签到${by === null ? '' : `（${by}代签）`}`;
  return (
    <Row
      title={`${EVENT_KIND_LABELS[meeting.kind]}：${meeting.title}`}
      detail={`${spanLabel(meeting.startsAt, meeting.endsAt)} · ${meeting.place}${how}`}
      value={<Tag text={status.text} tone={status.tone} />}
      {...(row.status === 'open'
        ? { onClick: () => open('/pages/checkin/index', { meetingId: meeting.meetingId }) }
        : {})}
    />
  );
}
