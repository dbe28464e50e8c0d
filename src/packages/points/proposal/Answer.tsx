import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly proposalId: string;
  readonly onDone: () => void;
}

/** 本人认可或申辩（G5）：认定之前可以再说，以最后一次为准。 */
export function Answer({ proposalId, onDone }: Props) {
  const [text, setText] = useState('');
  const { run, busy, error } = useAction('points', 'answer');

  async function defend() {
    const called = await run({ answer: 'defend', proposalId, text: text.trim() });
    if (called.ok) onDone();
  }
  async function accept() {
    const called = await run({ answer: 'accept', proposalId });
    if (called.ok) onDone();
  }

  return (
    <Card title="请你说说" urgent>
      <Field
        label="申辩理由"
        kind="paragraph"
        value={text}
        onChange={setText}
        placeholder="写明事实，有什么证据、谁知道"
        hint="支部必须答复你的申辩。依据〔G5〕〔S7〕"
        error={fieldError(error, 'text')}
      />
      <ErrorNote error={error} />
      <Button
        text="提交申辩"
        busy={busy}
        disabled={text.trim() === ''}
        onClick={() => void defend()}
      />
      <Button text="属实，我认可" tone="plain" busy={busy} onClick={() => void accept()} />
    </Card>
  );
}
