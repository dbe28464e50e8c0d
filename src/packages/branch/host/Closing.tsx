import { Text } from '@tarojs/components';
import { useState } from 'react';
import { clockOf, dateLabel, dayOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly meetingId: string;
  /** 没签到、也没有准假的人数。 */
  readonly absent: number;
  readonly startsAt: number;
  /** 服务器的“现在”，毫秒。 */
  readonly now: number;
  readonly onClosed: () => void;
}

/** 结束活动：没到开始时间不给结束，说明为什么；到了先说清后果再点（M7、M8）。 */
export function Closing({ meetingId, absent, startsAt, now, onClosed }: Props) {
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useAction('meeting', 'close');

  async function close() {
    const called = await run({ meetingId });
    if (!called.ok) return;
    setAsking(false);
    onClosed();
  }

  if (now < startsAt) {
    const day = dayOf(now) === dayOf(startsAt) ? '' : `${dateLabel(startsAt)} `;
    return (
      <Hint
        text={`${day}${clockOf(startsAt)} 开始，到了时间才能结束；早结束会让没到的人无端算缺席。〔M7〕`}
      />
    );
  }
  return (
    <>
      <Button text="结束活动" tone="danger" onClick={() => setAsking(true)} />
      <Sheet title="结束活动？" open={asking} onClose={() => setAsking(false)}>
        <Text className="host-warn">
          {absent === 0
            ? '应参加的都已签到或准了假。结束后不能再签到。'
            : `还有 ${absent} 人没有签到。结束后不能再签到；没有签到的会形成待认定的记录，通知本人，本人可以申辩，不会自动扣分。`}
        </Text>
        <ErrorNote error={error} />
        <Button text="确认结束" busy={busy} onClick={() => void close()} />
        <Button text="再等等" tone="plain" onClick={() => setAsking(false)} />
      </Sheet>
    </>
  );
}
