import { useState } from 'react';
import type { AttendanceRequestView } from '../../../../types/contracts/meeting';
import { fullLabel } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';
import { Say } from '../../../components/ui/Say';
import { WORDS } from './wording';

interface Props {
  readonly meetingId: string;
  readonly request: AttendanceRequestView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Decision = 'grant' | 'refuse';

/** 答复一件：看清是什么事、为什么，选同意或不同意，写一句理由，本人看得到（M8、G5）。 */
export function Answer({ meetingId, request, onClose, onDone }: Props) {
  const { kind, memberId, name, by, at } = request;
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('meeting', 'answerRequest');
  const { title, grant, refuse, consequence } = WORDS[kind];

  async function submit() {
    if (decision === null) return;
    const called = await run({
      meetingId,
      memberId,
      request: kind,
      decision,
      reason: reason.trim(),
    });
    if (called.ok) onDone();
  }

  return (
    <Sheet title={title(name)} open onClose={onClose}>
      <Say text={`理由：${request.reason}`} />
      <Say text={`${by === name ? '本人' : by} ${fullLabel(at)} 提出`} soft />
      <Choices<Decision>
        label="你的答复"
        options={[
          { value: 'grant', text: grant },
          { value: 'refuse', text: refuse },
        ]}
        value={decision}
        onChange={setDecision}
      />
      <Say text={consequence} soft />
      <Field
        label="说明（本人看得到）"
        kind="paragraph"
        value={reason}
        onChange={setReason}
        placeholder="如 情况属实"
        maxLength={300}
      />
      <ErrorNote error={error} />
      <Button
        text="答复"
        busy={busy}
        disabled={decision === null || reason.trim() === ''}
        onClick={() => void submit()}
      />
    </Sheet>
  );
}
