import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly proposalId: string;
  readonly onDone: () => void;
}

/** 没有手机的党员当面申辩，记录员照原话记下；不能替人认可（G5、O8）。 */
export function AnswerFor({ proposalId, onDone }: Props) {
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction('points', 'answerFor');
  return (
    <Card title="本人没有手机">
      <Confirm
        button="替本人记下申辩"
        tone="plain"
        title="照本人的原话记"
        confirm="记下来"
        busy={busy}
        error={error}
        onConfirm={async () => {
          const called = await run({ proposalId, text: text.trim(), note: note.trim() });
          if (called.ok) onDone();
          return called.ok;
        }}
      >
        <Say text="只能记申辩，不能替人认可。〔G5〕" />
        <Field
          label="本人怎么说"
          kind="paragraph"
          value={text}
          onChange={setText}
          error={fieldError(error, 'text')}
        />
        <Field
          label="怎么得来的"
          kind="paragraph"
          maxLength={200}
          value={note}
          onChange={setNote}
          placeholder="如当面说的、交来的书面材料"
          error={fieldError(error, 'note')}
        />
      </Confirm>
    </Card>
  );
}
