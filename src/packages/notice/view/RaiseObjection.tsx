import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Say } from '../../../components/ui/Say';
import { Toggle } from '../../../components/ui/Toggle';
import { fieldError } from '../../../format/fieldError';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly notice: Output<'notice', 'get'>;
  readonly onDone: () => void;
}

/** 提异议（N3）：直接到上级，可以不让支部知道是谁。 */
export function RaiseObjection({ notice, onDone }: Props) {
  const { noticeId, version, superiorName } = notice;
  const [text, setText] = useState('');
  const [anonymous, setAnonymous] = useState(true);
  const [sent, setSent] = useState(false);
  const { run, busy, error } = useAction('notice', 'object');

  async function send() {
    const called = await run({ noticeId, version, text: text.trim(), anonymous });
    if (!called.ok) return;
    setText('');
    setSent(true);
    onDone();
  }

  return (
    <Card title="有不同意见">
      <Say
        text={`意见直接交给${superiorName}，由上级受理、支部调查、上级答复。办结之前，这份公示不能生效。〔N3〕`}
      />
      {sent && <Say text="✓ 已交上。办理情况在“我提的异议”里看。" />}
      {sent && (
        <Button
          text="看我提的异议"
          tone="plain"
          onClick={() => open('/packages/notice/mine/index')}
        />
      )}
      <Toggle
        label="不让支部知道是我"
        note="上级知道，好答复你；支部看不到姓名"
        on={anonymous}
        onChange={setAnonymous}
      />
      <Field
        label="你的意见"
        kind="paragraph"
        value={text}
        onChange={setText}
        placeholder="哪一行、哪里不对、为什么"
        error={fieldError(error, 'text')}
      />
      <ErrorNote error={error} />
      <Button
        text="交给上级"
        busy={busy}
        disabled={text.trim() === ''}
        onClick={() => void send()}
      />
    </Card>
  );
}
