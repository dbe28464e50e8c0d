import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { fieldError } from '../../../format/fieldError';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { fullLabel } from '../../../../types/time';
import { EventHead } from '../shared/EventHead';

/** 写这次活动的学习心得（M7）；写过的可以改，归档以后只能看。 */
export default function Reflect() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const record = useQuery('meeting', 'record', { meetingId });
  const session = useQuery('member', 'session', {});
  const me = session.data?.me?.memberId;
  const ready = record.data !== null && me !== undefined;
  const mine = record.data?.reflections.find(({ memberId }) => memberId === me);
  const error = record.error ?? session.error;
  return (
    <Page title="学习心得">
      <ErrorNote
        error={error}
        onRetry={() => void Promise.all([record.refresh(), session.refresh()])}
      />
      {!ready && !error && <Loading />}
      {ready && record.data && (
        <>
          <EventHead meeting={record.data.meeting} />
          {mine && record.data.meeting.recordState === 'frozen' ? (
            <>
              <Card title="我写的">
                <Text className="event-text">{mine.reflection}</Text>
                <Text className="event-by">{fullLabel(mine.at)}</Text>
              </Card>
              <Hint text="活动纪实已归档，心得不能再改。〔M7〕" />
            </>
          ) : (
            <Write meetingId={meetingId} before={mine?.reflection ?? ''} />
          )}
        </>
      )}
    </Page>
  );
}

function Write({ meetingId, before }: { readonly meetingId: string; readonly before: string }) {
  const [text, setText] = useState(before);
  const { run, busy, error } = useAction('meeting', 'addReflection');

  async function save() {
    const called = await run({ meetingId, reflection: text.trim() });
    if (called.ok) leave('/pages/home/index');
  }

  return (
    <Card title={before === '' ? '写几句心得' : '改一改心得'}>
      <Field
        label="学习心得"
        kind="paragraph"
        maxLength={2000}
        value={text}
        onChange={setText}
        placeholder="听到了什么，想到了什么，打算怎么做"
        hint="写进这次活动的纪实，应到的同志看得到。〔M7〕"
        error={fieldError(error, 'reflection')}
      />
      <ErrorNote error={error} />
      <Button
        text="写好了"
        busy={busy}
        disabled={text.trim() === '' || text.trim() === before}
        onClick={() => void save()}
      />
    </Card>
  );
}
