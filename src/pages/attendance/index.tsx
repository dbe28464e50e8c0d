import { EVENT_KIND_LABELS } from '../../../types/labels';
import type { Output } from '../../../types/api';
import { ATTENDANCE_TAGS } from '../../components/meeting/attendanceTags';
import { Card } from '../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { YearBar } from '../../components/ui/YearBar';
import { Why } from '../../components/why/Why';
import { clockOf, spanLabel, yearOf } from '../../../types/time';
import { open } from '../../hooks/open';
import { useQuery } from '../../hooks/useQuery';
import { useYear } from '../../hooks/useYear';

type AttendanceRow = Output<'meeting', 'myAttendance'>['rows'][number];

/** 怎样签的、记的；扫码、数字码是寻常的，不写。 */
const HOW: Partial<Record<NonNullable<AttendanceRow['method']>, string>> = {
  recorder: '记录员代签',
  roll: '记录员照名单登记',
  offline: '断网后交来',
  makeUp: '补签',
  contest: '异议更正',
  remote: '远程参加',
};

/** 我的出席：参加了几次、年度最低几次、每一次的结果，点开看依据、提异议。 */
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
  const { meeting, at, method, leftAt } = row;
  const how = method === null ? undefined : HOW[method];
  const facts = at === null ? '' : ` · ${clockOf(at)} 签到${how === undefined ? '' : `（${how}）`}`;
  const left = leftAt === null ? '' : `，${clockOf(leftAt)} 提前离开`;
  const waiting = row.requests.some((r) => r.kind === 'contest' && r.state === 'pending');
  const tag = ATTENDANCE_TAGS[row.status];
  const ended = meeting.state === 'closed';
  return (
    <Row
      title={`${EVENT_KIND_LABELS[meeting.kind]}：${meeting.title}`}
      detail={`${spanLabel(meeting.startsAt, meeting.endsAt)} · ${meeting.place}${facts}${left}`}
      value={waiting ? <Tag text="异议待答复" tone="warn" /> : <Tag {...tag} />}
      onClick={() =>
        ended
          ? open('/packages/life/line/index', {
              meetingId: meeting.meetingId,
              year: String(yearOf(meeting.startsAt)),
            })
          : open('/packages/life/event/index', { meetingId: meeting.meetingId })
      }
    />
  );
}
