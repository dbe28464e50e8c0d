import { useState } from 'react';
import type { ObjectionView } from '../../../../types/contracts/notice';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly objection: ObjectionView;
  readonly onDone: () => void;
}

const OPTIONS = [
  { value: 'explained', text: '解释说明', note: '公示没有错' },
  { value: 'corrected', text: '更正', note: '支部要改账、发新版' },
] as const;

/** 上级答复（N3）：解释，或更正。 */
export function AnswerObjection({ objection, onDone }: Props) {
  const { branchId, objectionId } = objection;
  const [outcome, setOutcome] = useState<'explained' | 'corrected' | null>(null);
  const [answer, setAnswer] = useState('');
  const { run, busy, error } = useAction('notice', 'answer');

  async function send() {
    if (outcome === null) return;
    const called = await run({ branchId, objectionId, outcome, answer: answer.trim() });
    if (called.ok) onDone();
  }

  return (
    <>
      <Choices label="怎么答复" options={OPTIONS} value={outcome} onChange={setOutcome} />
      <Field
        label="给提出人的答复"
        kind="paragraph"
        maxLength={1000}
        value={answer}
        onChange={setAnswer}
        error={fieldError(error, 'answer')}
      />
      <ErrorNote error={error} />
      <Button
        text="答复"
        busy={busy}
        disabled={outcome === null || answer.trim() === ''}
        onClick={() => void send()}
      />
    </>
  );
}
