import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';

/** 一项议程最长几个字、至多几项，与契约一致。 */
const LONGEST = 80;
const MOST = 20;

interface Props {
  readonly value: readonly string[];
  readonly onChange: (agenda: readonly string[]) => void;
}

/** 议程：一行一项，按先后。 */
export function AgendaField({ value, onChange }: Props) {
  const [text, setText] = useState<string | null>(null);
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const wrong =
    lines.length > MOST
      ? `至多 ${MOST} 项`
      : lines.some((line) => line.length > LONGEST)
        ? `每项最多 ${LONGEST} 字`
        : undefined;
  return (
    <>
      <Row
        title="议程"
        detail={
          value.length === 0 ? '没有写' : value.map((item, i) => `${i + 1}. ${item}`).join('；')
        }
        value="写"
        onClick={() => setText(value.join('\n'))}
      />
      <Sheet title="议程" open={text !== null} onClose={() => setText(null)}>
        <Field
          label="一行写一项，按先后"
          kind="paragraph"
          value={text ?? ''}
          onChange={setText}
          maxLength={LONGEST * MOST}
          error={wrong}
        />
        <Button
          text="写好了"
          disabled={wrong !== undefined}
          onClick={() => {
            onChange(lines);
            setText(null);
          }}
        />
      </Sheet>
    </>
  );
}
