import type { MeetingSummary } from '../../../../types/contracts/meeting';
import { clockOf, yearOf } from '../../../../types/time';
import { Remind } from '../../../components/reminder/Remind';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';

/** 我在这次活动里：要签到的给按钮，签过的写明，结束了的看怎么认定的。 */
export function MyPart({ meeting }: { readonly meeting: MeetingSummary }) {
  const { meetingId, mine, state, startsAt } = meeting;
  const signed =
    mine.checkedInAt === null ? null : (
      <Tag text={`${clockOf(mine.checkedInAt)} 已签到`} tone="good" />
    );
  switch (state) {
    case 'cancelled':
      return null;
    case 'planned':
      return (
        <Card title="签到">
          <Row title="还没有开始" detail="到了会场，扫大屏上的码签到。〔M8〕" />
          {mine.leave !== 'granted' && <Remind kind="event" text="开会前在微信里提醒我" />}
        </Card>
      );
    case 'open':
      if (signed) return <Card title="签到">{<Row title="我已经签到" value={signed} />}</Card>;
      return mine.expected ? (
        <Card title="请签到" urgent>
          <Row title="到了会场再签" detail="扫大屏上的码，或输入 8 位数字。〔M8〕" />
          <Button text="去签到" onClick={() => open('/pages/checkin/index', { meetingId })} />
        </Card>
      ) : (
        <Card title="签到">
          <Row title="不在这次活动的参加范围" detail="参加范围按活动种类定。〔M9〕" />
        </Card>
      );
    case 'closed':
      if (!mine.expected) return null;
      return (
        <Card title="我的出席">
          <Row
            title="怎么认定的"
            detail="看依据、请假与答复；不对的可以提异议"
            value={signed ?? undefined}
            onClick={() =>
              open('/packages/life/line/index', { meetingId, year: String(yearOf(startsAt)) })
            }
          />
        </Card>
      );
  }
}
