import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { fullLabel } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { Content } from './Content';
import { Correcting } from './Correcting';
import { Export } from './Export';
import { Head } from './Head';
import { Versions } from './Versions';
import { Writing } from './Writing';
import './index.scss';

/** 一次活动的纪实：归档前写，归档后看、更正、导出（M7）。 */
export default function Record() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const { data, error, refresh } = useQuery('meeting', 'record', { meetingId });
  const [correcting, setCorrecting] = useState(false);
  if (!data) {
    return (
      <Page title="纪实">
        {error ? <ErrorNote error={error} onRetry={() => void refresh()} /> : <Loading />}
      </Page>
    );
  }
  const { state, recordState } = data.meeting;
  const begun = state === 'open' || state === 'closed';
  if (data.canEdit && begun && recordState !== 'frozen') {
    return <Writing saved={data} refresh={() => void refresh()} />;
  }
  if (correcting) {
    return (
      <Correcting
        saved={data}
        onGiveUp={() => setCorrecting(false)}
        onDone={() => {
          setCorrecting(false);
          void refresh();
        }}
      />
    );
  }
  return <Reading saved={data} onCorrect={() => setCorrecting(true)} />;
}

interface ReadingProps {
  readonly saved: Output<'meeting', 'record'>;
  readonly onCorrect: () => void;
}

/** 写定的；没归档的，应到的党员要等归档。 */
function Reading({ saved, onCorrect }: ReadingProps) {
  const { meeting, content, resolutions, reflections, versions, canEdit } = saved;
  const frozen = meeting.recordState === 'frozen';
  return (
    <Page title="纪实">
      <Head saved={saved} />
      {content === null && (
        <Hint
          text={
            canEdit
              ? '开始签到之后才能写纪实；取消了的不用写。'
              : '纪实还没有归档，归档之后应到的党员可以看。〔M7〕'
          }
        />
      )}
      {content && <Content content={content} judged={resolutions} />}
      {reflections.length > 0 && (
        <Card title="学习心得" note={`${reflections.length} 篇`}>
          {reflections.map(({ memberId, name, at, reflection }) => (
            <Text key={memberId} className="rec-text">
              {`${name}（${fullLabel(at)}）：${reflection}`}
            </Text>
          ))}
        </Card>
      )}
      <Versions versions={versions} />
      {canEdit && frozen && (
        <>
          <Export meetingId={meeting.meetingId} />
          <Button text="更正" tone="plain" onClick={onCorrect} />
        </>
      )}
    </Page>
  );
}
