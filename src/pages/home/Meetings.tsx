import { View } from '@tarojs/components';
import type { MeetingSummary } from '../../../types/contracts/meeting';
import { EVENT_KIND_LABELS } from '../../../types/labels';
import { Remind } from '../../components/reminder/Remind';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { open } from '../../hooks/open';
import { clockOf, spanLabel } from '../../../types/time';

interface Props {
  readonly open: readonly MeetingSummary[];
  readonly upcoming: readonly MeetingSummary[];
  readonly host: boolean;
}

/** 正在签到的会放最前，一张卡一个主按钮；后面的会列成行。 */
export function Meetings({ open: live, upcoming, host }: Props) {
  return (
    <>
      {live.map((meeting) => (
        <LiveMeeting key={meeting.meetingId} meeting={meeting} host={host} />
      ))}
      {upcoming.length > 0 && (
        <Card title="接下来的会">
          {upcoming.map((meeting) => (
            <Row
              key={meeting.meetingId}
              title={`${EVENT_KIND_LABELS[meeting.kind]}：${meeting.title}`}
              detail={`${spanLabel(meeting.startsAt, meeting.endsAt)} · ${meeting.place}`}
              {...leaveTag(meeting)}
              onClick={() =>
                open(host ? '/packages/branch/host/index' : '/packages/life/event/index', {
                  meetingId: meeting.meetingId,
                })
              }
            />
          ))}
          <Remind kind="event" text="开会前在微信里提醒我" />
        </Card>
      )}
    </>
  );
}

/** 请过假的，标明走到哪一步。 */
function leaveTag({ mine }: MeetingSummary) {
  if (mine.leave === 'pending') return { value: <Tag text="请假待批" tone="warn" /> };
  return mine.leave === 'granted' ? { value: <Tag text="已请假" /> } : {};
}

function LiveMeeting({ meeting, host }: { meeting: MeetingSummary; host: boolean }) {
  const { meetingId, mine } = meeting;
  const waiting = mine.expected && mine.checkedInAt === null;
  return (
    <Card title={waiting ? '请签到' : '正在开会'} urgent={waiting || host}>
      <Row
        title={`${EVENT_KIND_LABELS[meeting.kind]}：${meeting.title}`}
        detail={`${spanLabel(meeting.startsAt, meeting.endsAt)} · ${meeting.place}`}
        value={
          mine.checkedInAt === null ? (
            <Tag text={mine.expected ? '未签到' : '不在参加范围'} tone="warn" />
          ) : (
            <Tag text={`${clockOf(mine.checkedInAt)} 已签到`} tone="good" />
          )
        }
        onClick={() => open('/packages/life/event/index', { meetingId })}
      />
      <View>
        {waiting && (
          <Button text="去签到" onClick={() => open('/pages/checkin/index', { meetingId })} />
        )}
        {host && (
          <Button
            text="打开主持屏"
            tone={waiting ? 'plain' : 'main'}
            onClick={() => open('/packages/branch/host/index', { meetingId })}
          />
        )}
      </View>
    </Card>
  );
}
