import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly meetingId: string;
  readonly onDone: () => void;
}

/** 对自己的一条出席提异议（G5）：写明事实，由记下它的人以外的人答复。 */
export function Contest({ meetingId, onDone }: Props) {
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('meeting', 'contest');

  async function submit() {
    const called = await run({ meetingId, reason: reason.trim() });
    if (called.ok) onDone();
  }

  return (
    <Card title="记得不对？提异议">
      <Field
        label="事实是怎样的"
        kind="paragraph"
        maxLength={300}
        value={reason}
        onChange={setReason}
        placeholder="如：当天到会了，坐在谁旁边；手机没电，没有扫码"
        hint="由记下这条的人以外的人答复，答复会写在这里。依据〔G5〕"
        error={fieldError(error, 'reason')}
      />
      <ErrorNote error={error} />
      <Button
        text="提交异议"
        busy={busy}
        disabled={reason.trim() === ''}
        onClick={() => void submit()}
      />
    </Card>
  );
}
