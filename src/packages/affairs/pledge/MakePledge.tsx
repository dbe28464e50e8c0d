import { useState } from 'react';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { dateLabel } from '../../../../types/time';
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
  /** 已经作过，这次是更新；旧的留在账上。 */
  readonly again: boolean;
  readonly year: number;
  readonly onDone: () => void;
}

/** 在自己到了会的支部党员大会、组织生活会上作岗位承诺（O15）。 */
export function MakePledge({ again, year, onDone }: Props) {
  const { data } = useQuery('meeting', 'list', { year });
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [statement, setStatement] = useState('');
  const { run, busy, error } = useAction('membership', 'pledge');
  const meetings = (data?.meetings ?? []).filter(
    ({ kind, mine }) =>
      (kind === 'generalMeeting' || kind === 'organisationalLifeMeeting') &&
      mine.checkedInAt !== null,
  );

  async function submit() {
    if (meetingId === null) return;
    const called = await run({ meetingId, statement: statement.trim() });
    if (!called.ok) return;
    setStatement('');
    onDone();
  }

  if (!data) return null;
  return (
    <Card title={again ? '更新岗位承诺' : '作岗位承诺'}>
      {meetings.length === 0 ? (
        <Say text="岗位承诺要在支部党员大会（或组织生活会）上作。你到会签到以后，在这里写下来。〔O15〕" />
      ) : (
        <>
          <Choices
            label="在哪次会上作的"
            options={meetings.map((meeting) => ({
              value: meeting.meetingId,
              text: meeting.title,
              note: `${EVENT_KIND_LABELS[meeting.kind]} ${dateLabel(meeting.startsAt)}`,
            }))}
            value={meetingId}
            onChange={setMeetingId}
          />
          <Field
            label="我承诺"
            kind="paragraph"
            maxLength={500}
            value={statement}
            onChange={setStatement}
            hint={again ? '原来的承诺留在账上。〔O15〕' : '写在你的党员卡上。〔O15〕'}
            error={fieldError(error, 'statement')}
          />
          <ErrorNote error={error} />
          <Button
            text={again ? '更新承诺' : '作出承诺'}
            tone={again ? 'plain' : 'main'}
            busy={busy}
            disabled={meetingId === null || statement.trim() === ''}
            onClick={() => void submit()}
          />
        </>
      )}
    </Card>
  );
}
