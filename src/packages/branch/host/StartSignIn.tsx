import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { currentSpot } from '../../../api/currentSpot';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly meetingId: string;
  /** 要核对是否在会场附近：开始时由这台设备给会场的位置，也可以不给、不核对。 */
  readonly placeCheck: boolean;
  readonly onStarted: () => void;
}

/** 开始签到（M8、M9）。 */
export function StartSignIn({ meetingId, placeCheck, onStarted }: Props) {
  const { run, busy, error } = useAction('meeting', 'open');
  const [locating, setLocating] = useState(false);
  const [missed, setMissed] = useState(false);

  async function start(located: boolean) {
    setMissed(false);
    setLocating(located);
    const venue = located ? await currentSpot() : null;
    setLocating(false);
    setMissed(located && venue === null);
    if (located && venue === null) return;
    const called = await run({ meetingId, ...(venue === null ? {} : { venue }) });
    if (called.ok) onStarted();
  }

  return (
    <View className="host-stage">
      <Text className="host-state">还没有开始签到</Text>
      <Text className="host-sub">点“开始签到”后，参加范围按这时的名册定下。〔M9〕</Text>
      {placeCheck && (
        <Text className="host-sub">
          这次要核对是否在会场附近：请在会场里开始，这台设备给一次位置，只留到活动结束。
        </Text>
      )}
      {missed && (
        <Text className="host-sub">没有取到这台设备的位置。可以再试一次，或者不核对。</Text>
      )}
      <ErrorNote error={error} />
      <Button
        text={placeCheck ? '给会场位置，开始签到' : '开始签到'}
        busy={busy || locating}
        onClick={() => void start(placeCheck)}
      />
      {placeCheck && (
        <Button
          text="不核对，直接开始签到"
          tone="plain"
          disabled={busy || locating}
          onClick={() => void start(false)}
        />
      )}
    </View>
  );
}
