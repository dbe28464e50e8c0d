import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Say } from '../../../components/ui/Say';
import { Toggle } from '../../../components/ui/Toggle';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly notice: Output<'notice', 'byLink'>;
  readonly code: string;
}

/** 群众提异议（N3）：姓名与联系方式只给上级，好答复。 */
export function ObjectByLink({ notice, code }: Props) {
  const { noticeId, version, superiorName } = notice;
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [anonymous, setAnonymous] = useState(true);
  const [sent, setSent] = useState(false);
  const { run, busy, error } = useAction('notice', 'objectByLink');

  async function send() {
    const called = await run({
      noticeId,
      version,
      code,
      text: text.trim(),
      name: name.trim(),
      contact: contact.trim(),
      anonymous,
    });
    if (called.ok) setSent(true);
  }

  if (sent) {
    return (
      <Card title="✓ 已交上">
        <Say text={`${superiorName}会受理、核实，并按你留的联系方式答复。〔N3〕`} />
      </Card>
    );
  }
  const ready = [text, name, contact].every((value) => value.trim() !== '');
  return (
    <Card title="有不同意见">
      <Say text={`意见直接交给${superiorName}。姓名和联系方式只有上级看得到，用来答复你。〔N3〕`} />
      <Toggle label="不让支部知道是我" on={anonymous} onChange={setAnonymous} />
      <Field
        label="你的意见"
        kind="paragraph"
        value={text}
        onChange={setText}
        error={fieldError(error, 'text')}
      />
      <Field
        label="姓名"
        maxLength={30}
        value={name}
        onChange={setName}
        error={fieldError(error, 'name')}
      />
      <Field
        label="联系方式"
        maxLength={40}
        value={contact}
        onChange={setContact}
        placeholder="电话或住址都行"
        error={fieldError(error, 'contact')}
      />
      <ErrorNote error={error} />
      <Button text="交给上级" busy={busy} disabled={!ready} onClick={() => void send()} />
    </Card>
  );
}
