import { useState } from 'react';
import type { AttendanceRequestView, MeetingSummary } from '../../../../types/contracts/meeting';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { RequestCard } from '../shared/RequestCard';

interface Props {
  readonly meeting: MeetingSummary;
  /** 最近一次请假；没有请过为 undefined。 */
  readonly leave: AttendanceRequestView | undefined;
  readonly onChanged: () => void;
}

/** 请假（M8）：开始之前能请、能撤回，批没批、为什么，都在这里；已签到、已结束的不显示。 */
export function Leave({ meeting, leave, onChanged }: Props) {
  const { meetingId, state, startsAt, mine } = meeting;
  if (state === 'closed' || state === 'cancelled' || mine.checkedInAt !== null) return null;
  const expected = state === 'planned' || mine.expected;
  const begun = Date.now() >= startsAt;
  const standing = leave?.state === 'pending' || leave?.state === 'granted';
  if (leave && standing) {
    return (
      <RequestCard request={leave}>
        <Withdraw meetingId={meetingId} begun={begun} onDone={onChanged} />
      </RequestCard>
    );
  }
  if (!expected) return null;
  return (
    <>
      {leave && <RequestCard request={leave} />}
      {begun ? (
        <Hint text="活动已经开始，不能再请假；请假须事前提出。〔M8〕" />
      ) : (
        <Card title="不能到会？">
          <Row title="开始之前请假" detail="写明理由，选一个人批；批没批会写在这里。〔M8〕" />
          <Button
            text={leave ? '再请一次' : '请假'}
            tone="plain"
            onClick={() => open('/packages/life/leave/index', { meetingId })}
          />
        </Card>
      )}
    </>
  );
}

interface WithdrawProps {
  readonly meetingId: string;
  readonly begun: boolean;
  readonly onDone: () => void;
}

function Withdraw({ meetingId, begun, onDone }: WithdrawProps) {
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useAction('meeting', 'withdrawLeave');

  async function withdraw() {
    const called = await run({ meetingId });
    if (!called.ok) return;
    setAsking(false);
    onDone();
  }

  return (
    <>
      <Button text="撤回请假" tone="plain" onClick={() => setAsking(true)} />
      <Sheet title="撤回请假？" open={asking} onClose={() => setAsking(false)}>
        <Hint
          text={
            begun
              ? '活动已经开始：撤回以后不能再请，没有签到就是缺席。'
              : '撤回以后请按时到会签到；开始之前还可以再请。'
          }
        />
        <ErrorNote error={error} />
        <Button text="确认撤回" tone="danger" busy={busy} onClick={() => void withdraw()} />
      </Sheet>
    </>
  );
}
