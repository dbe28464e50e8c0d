import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { AttendanceRequestView } from '../../../../types/contracts/meeting';
import { REQUEST_STATE_LABELS } from '../../../../types/labels';
import { spanLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { useQuery } from '../../../hooks/useQuery';
import { Answer } from './Answer';
import { WORDS, progressOf } from './wording';

interface Item {
  readonly meetingId: string;
  readonly request: AttendanceRequestView;
}

/** 请假、补签、异议：带 `meetingId` 的看一次活动的全部，否则看等我答复的。 */
export default function Requests() {
  const { meetingId } = useRouter().params;
  return meetingId === undefined ? <Mine /> : <OfMeeting meetingId={meetingId} />;
}

/** 等我答复的，先提的在前；谁能答复由云函数定（M8、G5、O8）。 */
function Mine() {
  const { data, error, refresh } = useQuery('meeting', 'today', {});
  const [doing, setDoing] = useState<Item | null>(null);
  const requests = data?.duties?.requests ?? data?.asked ?? [];
  return (
    <Page title="请假、补签、异议">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card title="等你答复" note={`${requests.length} 件`}>
          {requests.map((one) => (
            <Row
              key={`${one.meetingId}-${one.memberId}-${one.kind}`}
              title={WORDS[one.kind].title(one.name)}
              detail={`${one.title}：${one.reason}`}
              value="答复"
              onClick={() => setDoing({ meetingId: one.meetingId, request: one })}
            />
          ))}
          {requests.length === 0 && <Empty text="没有等你答复的。" />}
        </Card>
      )}
      <Hint text="当事人、经手人自己不能答复，等别人答复的不列在这里。〔M8〕〔O8〕" />
      <Doing item={doing} onClose={() => setDoing(null)} onDone={() => void refresh()} />
    </Page>
  );
}

function OfMeeting({ meetingId }: { readonly meetingId: string }) {
  const { data, error, refresh } = useQuery('meeting', 'get', { meetingId });
  const [doing, setDoing] = useState<Item | null>(null);
  const pending = (data?.requests ?? []).filter(({ state }) => state === 'pending');
  const answered = (data?.requests ?? []).filter(({ state }) => state !== 'pending');
  return (
    <Page title="请假、补签、异议">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title={data.meeting.title}>
            <Row
              title={spanLabel(data.meeting.startsAt, data.meeting.endsAt)}
              detail={data.meeting.place}
            />
          </Card>
          <Card title="等答复" note={`${pending.length} 件`}>
            {pending.map((request) => (
              <Row
                key={`${request.kind}-${request.memberId}`}
                title={WORDS[request.kind].title(request.name)}
                detail={`理由：${request.reason}。${progressOf(request)}`}
                {...(request.mayAnswer
                  ? { value: '答复', onClick: () => setDoing({ meetingId, request }) }
                  : { value: <Tag text="须别人答复" /> })}
              />
            ))}
            {pending.length === 0 && <Empty text="没有等答复的。" />}
          </Card>
          {answered.length > 0 && (
            <Card title="已有结果" note={`${answered.length} 件`}>
              {answered.map((request) => (
                <Row
                  key={`${request.kind}-${request.memberId}-${request.at}`}
                  title={WORDS[request.kind].title(request.name)}
                  detail={`理由：${request.reason}。${progressOf(request)}`}
                  value={<Tag text={REQUEST_STATE_LABELS[request.state]} />}
                />
              ))}
            </Card>
          )}
        </>
      )}
      <Doing item={doing} onClose={() => setDoing(null)} onDone={() => void refresh()} />
    </Page>
  );
}

interface DoingProps {
  readonly item: Item | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Doing({ item, onClose, onDone }: DoingProps) {
  if (item === null) return null;
  return (
    <Answer
      meetingId={item.meetingId}
      request={item.request}
      onClose={onClose}
      onDone={() => {
        onClose();
        onDone();
      }}
    />
  );
}
