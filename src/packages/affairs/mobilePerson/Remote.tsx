import { useState } from 'react';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly memberId: string;
  readonly counts: boolean;
}

/** 正在开的会，登记他远程参加（O12、M8）；没有正在开的会就不出这一张。 */
export function Remote({ memberId, counts }: Props) {
  const { data } = useQuery('meeting', 'today', {});
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [means, setMeans] = useState('');
  const [recorded, setRecorded] = useState(false);
  const { run, busy, error } = useAction('membership', 'remoteAttend');
  const live = data?.open ?? [];
  if (live.length === 0) return null;

  async function submit() {
    if (meetingId === null) return;
    const called = await run({ meetingId, memberId, means: means.trim() });
    if (called.ok) setRecorded(true);
  }

  return (
    <Card title="远程参加正在开的会">
      <Say
        text={
          counts
            ? '照实记为远程，按本支部的规定算到会。〔O12〕'
            : '照实记为远程，按本支部的规定不算到会。〔O12〕'
        }
      />
      {recorded ? (
        <Say text="✓ 已登记。" />
      ) : (
        <>
          <Choices
            label="哪个会"
            options={live.map((meeting) => ({
              value: meeting.meetingId,
              text: `${EVENT_KIND_LABELS[meeting.kind]}：${meeting.title}`,
            }))}
            value={meetingId}
            onChange={setMeetingId}
          />
          <Field
            label="怎么参加的"
            value={means}
            onChange={setMeans}
            maxLength={40}
            placeholder="如：视频、电话"
            error={fieldError(error, 'means')}
          />
          <ErrorNote error={error} />
          <Button
            text="登记远程参加"
            busy={busy}
            disabled={meetingId === null || means.trim() === ''}
            onClick={() => void submit()}
          />
        </>
      )}
    </Card>
  );
}
