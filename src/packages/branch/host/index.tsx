import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback } from 'react';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import type { MeetingSummary } from '../../../../types/contracts/meeting';
import type { Output } from '../../../../types/api';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { spanLabel } from '../../../../types/time';
import { useQuery } from '../../../hooks/useQuery';
import { useKeepScreenOn } from '../../../hooks/useKeepScreenOn';
import { Affairs } from './Affairs';
import { AppraisalEntry } from './AppraisalEntry';
import { Closing } from './Closing';
import { Counts } from './Counts';
import { Roll } from './Roll';
import { Stage } from './Stage';
import { OfflineRoll, Unsent } from './offline/OfflineRoll';
import { useKeptRoll, type KeptRollView } from './offline/useKeptRoll';
import { splitAbsent } from './standing';
import { useServerNow } from './useServerNow';
import './index.scss';

/** 多久取一次人数与新码（毫秒）：码 15 秒一换，3 秒一次不会让人等。 */
const POLL = 3000;

/** 主持屏：大二维码、数字码、应到实到与法定人数、名单。投影与手机同一页，断网了照名单登记。 */
export default function Host() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const {
    data,
    error,
    refresh: take,
  } = useQuery('meeting', 'live', { meetingId }, { every: POLL });
  const refresh = useCallback(() => void take(), [take]);
  const online = error?.code !== 'NETWORK';
  const now = useServerNow(data?.code ?? null);
  const kept = useKeptRoll(meetingId, data, online, now, refresh);
  useKeepScreenOn();
  const offline = !online && (data === null || data.meeting.state === 'open');
  return (
    <Page title="主持屏" wide>
      {(online || !data) && <ErrorNote error={error} onRetry={refresh} />}
      {!data && !error && <Loading />}
      {!data && offline && kept.people.length > 0 && <OfflineRoll kept={kept} />}
      {data && (
        <View className="host">
          <Head meeting={data.meeting} />
          <View className="host-columns">
            <View className="host-left">
              <Stage data={data} online={online} refresh={refresh} />
            </View>
            <View className="host-right">
              {offline && <OfflineRoll kept={kept} />}
              {!online && !offline && <ErrorNote error={error} onRetry={refresh} />}
              {online && <Unsent kept={kept} />}
              <Desk data={data} kept={kept} now={now()} online={online} refresh={refresh} />
            </View>
          </View>
        </View>
      )}
    </Page>
  );
}

function Head({ meeting }: { readonly meeting: MeetingSummary }) {
  return (
    <View className="host-head">
      <Text className="host-title">{meeting.title}</Text>
      <Text className="host-sub">
        {[
          EVENT_KIND_LABELS[meeting.kind],
          spanLabel(meeting.startsAt, meeting.endsAt),
          meeting.place,
        ].join(' · ')}
      </Text>
    </View>
  );
}

interface DeskProps {
  readonly data: Output<'meeting', 'live'>;
  readonly kept: KeptRollView;
  readonly now: number;
  readonly online: boolean;
  readonly refresh: () => void;
}

/** 右半屏：人数、要办的事、名单、结束。没有网络时只看得到先前的，要联网的先收起。 */
function Desk({ data, kept, now, online, refresh }: DeskProps) {
  const { meeting, headcount, requests } = data;
  const opened = meeting.state === 'open' || meeting.state === 'closed';
  const affairs = (
    <Affairs
      meeting={meeting}
      requests={requests.length}
      waiting={requests.filter(({ state }) => state === 'pending').length}
      onChanged={refresh}
    />
  );
  return (
    <>
      {opened && <Counts headcount={headcount} state={meeting.state} />}
      {online && (
        <>
          {meeting.state !== 'open' && affairs}
          <AppraisalEntry meeting={meeting} />
          <Roll live={data} now={now} onChanged={refresh} />
          {/* 签到时投在大屏上，名单在前。 */}
          {meeting.state === 'open' && affairs}
        </>
      )}
      {online && meeting.state === 'open' && kept.entries.length === 0 && (
        <Closing
          meetingId={meeting.meetingId}
          absent={splitAbsent(data).missing.length}
          startsAt={meeting.startsAt}
          now={now}
          onClosed={refresh}
        />
      )}
    </>
  );
}
