import { useState } from 'react';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { Choices } from '../../components/ui/Choices';
import { Field } from '../../components/ui/Field';
import { useQuery } from '../../hooks/useQuery';

interface Props {
  /** 从某次活动进来的，不用再选。 */
  readonly initial: string | null;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSubmit: (meetingId: string, digits: string) => void;
}

/** 扫不了码的，输大屏上的 8 位数字。 */
export function Digits({ initial, busy, problem, onSubmit }: Props) {
  const today = useQuery('meeting', 'today', {}, { enabled: initial === null });
  const [picked, setPicked] = useState<string | null>(initial);
  const [digits, setDigits] = useState('');
  const meetings = today.data?.open ?? [];
  const meetingId = picked ?? (meetings.length === 1 ? (meetings[0]?.meetingId ?? null) : null);
  return (
    <Card title="扫不了？输入大屏上的 8 位数字">
      {initial === null && meetings.length > 1 && (
        <Choices
          label="哪一个会"
          options={meetings.map((m) => ({ value: m.meetingId, text: m.title }))}
          value={meetingId}
          onChange={setPicked}
        />
      )}
      <Field
        label="数字码"
        kind="number"
        maxLength={8}
        value={digits}
        onChange={setDigits}
        placeholder="8 位数字"
        error={problem}
      />
      <Button
        text="用数字签到"
        tone="plain"
        busy={busy}
        disabled={digits.length !== 8 || meetingId === null}
        onClick={() => {
          if (meetingId !== null) onSubmit(meetingId, digits);
        }}
      />
    </Card>
  );
}
