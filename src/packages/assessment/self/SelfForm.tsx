import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly view: Output<'assessment', 'selfAssessment'>;
  readonly onDone: () => void;
}

/** 六项各填一个数；没有填的不当满分也不当零分，得自己写。 */
export function SelfForm({ view, onDone }: Props) {
  const { year, items, scores } = view;
  const [typed, setTyped] = useState(items.map((_, at) => String(scores?.[at] ?? '')));
  const { run, busy, error } = useAction('assessment', 'selfAssess');
  const numbers = typed.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  const ready = numbers.every(
    (value, at) => Number.isInteger(value) && value >= 0 && value <= (items[at]?.most ?? 0),
  );
  const stored = scores !== null && typed.every((text, at) => text === String(scores[at]));
  const total = numbers.reduce((sum, value) => sum + (Number.isInteger(value) ? value : 0), 0);

  async function send(submit: boolean): Promise<boolean> {
    const called = await run({ year, scores: numbers, submit });
    if (called.ok) onDone();
    return called.ok;
  }

  return (
    <>
      <Card title="逐项打分">
        <Say text="照实填，只供支部对照，不改变基础分。没有交之前只有你自己看得到。〔S5〕" />
        {items.map(({ title, most }, at) => (
          <Field
            key={title}
            label={`${at + 1}. ${title}（0—${most} 分）`}
            kind="number"
            maxLength={3}
            value={typed[at] ?? ''}
            onChange={(text) => setTyped(typed.map((old, index) => (index === at ? text : old)))}
            error={tooMuch(typed[at] ?? '', most)}
          />
        ))}
        <Say text={`合计 ${total} 分`} />
        {stored && <Say text="✓ 已存下来，还没有交；只有你自己看得到。" />}
        <ErrorNote error={error} />
        <Button
          text="先存下来"
          tone="plain"
          busy={busy}
          disabled={!ready}
          onClick={() => void send(false)}
        />
        <Confirm
          button="交上"
          title="交上之后不能再改"
          confirm={`合计 ${total} 分，交上`}
          busy={busy}
          disabled={!ready}
          error={error}
          onConfirm={() => send(true)}
        >
          <Say text="一年只交一次。支部评定时，会和支部的记分放在一起看。" />
        </Confirm>
      </Card>
    </>
  );
}

function tooMuch(text: string, most: number): string | undefined {
  return text.trim() !== '' && !(Number(text) <= most) ? `这一项最多 ${most} 分` : undefined;
}
