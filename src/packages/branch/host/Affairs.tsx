import type { MeetingSummary } from '../../../../types/contracts/meeting';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { CancelEvent } from './CancelEvent';

interface Props {
  readonly meeting: MeetingSummary;
  /** 等答复的请假、补签、异议有几件。 */
  readonly waiting: number;
  /** 提过几件。 */
  readonly requests: number;
  readonly onChanged: () => void;
}

/** 纪实写到了哪一步。 */
const RECORD_TAGS = {
  none: { text: '还没写', tone: 'warn' },
  draft: { text: '在写', tone: 'warn' },
  frozen: { text: '已归档', tone: 'good' },
} as const;

/** 这次活动还能办的事：开始前改安排，结束前取消，开始后写纪实，有请假的去看。 */
export function Affairs({ meeting, waiting, requests, onChanged }: Props) {
  const { meetingId, state, recordState } = meeting;
  const params = { meetingId };
  if (state === 'cancelled') return null;
  return (
    <Card title="这次活动">
      {state === 'planned' && (
        <Row
          title="改安排"
          detail="时间、地点、主持、议程"
          onClick={() => open('/packages/branch/create/index', params)}
        />
      )}
      {requests > 0 && (
        <Row
          title="请假、补签、异议"
          value={
            waiting > 0 ? (
              <Tag text={`${waiting} 件等答复`} tone="red" />
            ) : (
              <Tag text="都已答复" tone="good" />
            )
          }
          onClick={() => open('/packages/branch/requests/index', params)}
        />
      )}
      {state !== 'planned' && (
        <Row
          title="纪实"
          detail="会议记录、决议、照片"
          value={<Tag {...RECORD_TAGS[recordState]} />}
          onClick={() => open('/packages/branch/record/index', params)}
        />
      )}
      {state !== 'closed' && <CancelEvent meetingId={meetingId} onDone={onChanged} />}
    </Card>
  );
}
