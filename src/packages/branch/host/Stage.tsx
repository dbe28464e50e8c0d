import { Text, View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { CodePanel } from './CodePanel';
import { StartSignIn } from './StartSignIn';

interface Props {
  readonly data: Output<'meeting', 'live'>;
  readonly online: boolean;
  readonly refresh: () => void;
}

/** 左半屏：未开始给“开始签到”，签到中给码，断网、取消、结束后写明。 */
export function Stage({ data, online, refresh }: Props) {
  const { meeting, code } = data;
  switch (meeting.state) {
    case 'cancelled':
      return <Words state="活动已取消" note={meeting.cancelReason ?? ''} />;
    case 'closed':
      return (
        <Words
          state="签到已结束"
          note="没有签到的，已形成待认定的记录，本人可以申辩。〔G5〕确已到会的可以补签。〔M8〕"
        />
      );
    case 'open':
      if (!online) {
        return (
          <Words
            state="会场没有网络"
            note="换不了新的签到码。请照名单登记，网络通了会自动交上去。〔M8〕"
          />
        );
      }
      return code ? <CodePanel code={code} /> : null;
    case 'planned':
      return (
        <StartSignIn
          meetingId={meeting.meetingId}
          placeCheck={data.placeCheck}
          onStarted={refresh}
        />
      );
  }
}

function Words({ state, note }: { readonly state: string; readonly note: string }) {
  return (
    <View className="host-stage">
      <Text className="host-state">{state}</Text>
      <Text className="host-sub">{note}</Text>
    </View>
  );
}
