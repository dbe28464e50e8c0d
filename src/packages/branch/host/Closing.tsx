import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly meetingId: string;
  readonly absent: number;
  readonly onClosed: () => void;
}

/** 结束活动：先说清后果再点。 */
export function Closing({ meetingId, absent, onClosed }: Props) {
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useAction('meeting', 'close');

  async function close() {
    const called = await run({ meetingId });
    if (!called.ok) return;
    setAsking(false);
    onClosed();
  }

  return (
    <>
      <Button text="结束活动" tone="danger" onClick={() => setAsking(true)} />
      <Sheet title="结束活动？" open={asking} onClose={() => setAsking(false)}>
        <Text className="host-warn">
          {absent === 0
            ? '应参加的都已签到。结束后不能再签到。'
            : `还有 ${absent} 人没有签到。结束后不能再签到；没有签到的会形成待认定的记录，通知本人，本人可以申辩，不会自动扣分。`}
        </Text>
        <ErrorNote error={error} />
        <Button text="确认结束" busy={busy} onClick={() => void close()} />
        <Button text="再等等" tone="plain" onClick={() => setAsking(false)} />
      </Sheet>
    </>
  );
}
