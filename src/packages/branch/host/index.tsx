import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { spanLabel } from '../../../../types/time';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { AppraisalEntry } from './AppraisalEntry';
import { Closing } from './Closing';
import { CodePanel } from './CodePanel';
import { Counts } from './Counts';
import { Roll } from './Roll';
import './index.scss';

/** 多久取一次人数与新码（毫秒）：码 15 秒一换，3 秒一次不会让人等。 */
const POLL = 3000;

/** 主持屏：大二维码、数字码、应到实到与法定人数、名单。投影与手机同一页。 */
export default function Host() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const live = useQuery('meeting', 'live', { meetingId }, { every: POLL });
  useKeepScreenOn();
  const data = live.data;
  return (
    <Page title="主持屏" wide>
      <ErrorNote error={live.error} onRetry={() => void live.refresh()} />
      {!data && !live.error && <Loading />}
      {data && (
        <View className="host">
          <View className="host-head">
            <Text className="host-title">{data.meeting.title}</Text>
            <Text className="host-sub">
              {[
                EVENT_KIND_LABELS[data.meeting.kind],
                spanLabel(data.meeting.startsAt, data.meeting.endsAt),
                data.meeting.place,
              ].join(' · ')}
            </Text>
          </View>
          <View className="host-columns">
            <View className="host-left">
              <Stage data={data} refresh={() => void live.refresh()} />
            </View>
            <View className="host-right">
              <Counts headcount={data.headcount} state={data.meeting.state} />
              <AppraisalEntry meeting={data.meeting} />
              <Roll
                meetingId={meetingId}
                open={data.meeting.state === 'open'}
                attendees={data.attendees}
                absentees={data.absentees}
                onChanged={() => void live.refresh()}
              />
              {data.meeting.state === 'open' && (
                <Closing
                  meetingId={meetingId}
                  absent={data.absentees.length}
                  onClosed={() => void live.refresh()}
                />
              )}
            </View>
          </View>
        </View>
      )}
    </Page>
  );
}

interface StageProps {
  readonly data: Output<'meeting', 'live'>;
  readonly refresh: () => void;
}

/** 左半屏：未开始给“开始签到”，签到中给码，结束后写明已结束。 */
function Stage({ data, refresh }: StageProps) {
  const { meeting, code } = data;
  const { run, busy, error } = useAction('meeting', 'open');
  if (meeting.state === 'open' && code) return <CodePanel code={code} />;
  if (meeting.state === 'closed') {
    return (
      <View className="host-stage">
        <Text className="host-state">签到已结束</Text>
        <Text className="host-sub">没有签到的，已形成待认定的记录，本人可以申辩。〔G5〕</Text>
      </View>
    );
  }
  return (
    <View className="host-stage">
      <Text className="host-state">还没有开始签到</Text>
      <Text className="host-sub">点“开始签到”后，参加范围按这时的名册定下。〔M9〕</Text>
      <ErrorNote error={error} />
      <Button
        text="开始签到"
        busy={busy}
        onClick={() => {
          void run({ meetingId: meeting.meetingId }).then((called) => called.ok && refresh());
        }}
      />
    </View>
  );
}

/** 主持屏不熄屏；离开时恢复。浏览器里没有这个能力，由电脑的电源设置管。 */
function useKeepScreenOn() {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return undefined;
    void Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false });
  }, []);
}
