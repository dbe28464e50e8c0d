import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly meetingId: string;
  readonly onDone: () => void;
}

/** 取消活动：写明原因；谁也不因此算缺席（M7）。 */
export function CancelEvent({ meetingId, onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy, error, clear } = useAction('meeting', 'cancel');

  async function submit() {
    const called = await run({ meetingId, reason: reason.trim() });
    if (!called.ok) return;
    setAsking(false);
    onDone();
  }

  return (
    <>
      <Row title="取消这次活动" onClick={() => setAsking(true)} />
      <Sheet
        title="取消这次活动？"
        open={asking}
        onClose={() => {
          clear();
          setAsking(false);
        }}
      >
        <Say text="取消之后不能恢复，要开请另建。谁也不因此算缺席。〔M7〕" />
        <Field
          label="为什么取消"
          kind="paragraph"
          value={reason}
          onChange={setReason}
          placeholder="党员都看得到，如 改到下周五一并进行"
          maxLength={200}
        />
        <ErrorNote error={error} />
        <Button
          text="确认取消"
          tone="danger"
          busy={busy}
          disabled={reason.trim() === ''}
          onClick={() => void submit()}
        />
      </Sheet>
    </>
  );
}
