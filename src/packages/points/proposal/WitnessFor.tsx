import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { PickMember } from '../shared/PickMember';

interface Props {
  readonly proposalId: string;
  readonly onDone: () => void;
}

type Who = 'member' | 'mass';

/** 证明人没有手机，交来书面证明：记录员代录一名（S8、O8）。 */
export function WitnessFor({ proposalId, onDone }: Props) {
  const [who, setWho] = useState<Who>('member');
  const [memberId, setMemberId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction('points', 'witnessFor');
  const person =
    who === 'member'
      ? memberId === null
        ? null
        : { memberId }
      : name.trim() === ''
        ? null
        : { name: name.trim(), ...(unit.trim() === '' ? {} : { unit: unit.trim() }) };

  return (
    <Card title="证明人没有手机">
      <Confirm
        button="照书面证明录一名证明人"
        tone="plain"
        title="录一名证明人"
        confirm="录上"
        busy={busy}
        error={error}
        onConfirm={async () => {
          if (person === null) return false;
          const called = await run({
            proposalId,
            ...person,
            decision: 'confirm',
            note: note.trim(),
          });
          if (called.ok) onDone();
          return called.ok;
        }}
      >
        <Say text="要有本人签名的书面证明，原件留存备查。〔S8〕" />
        <Choices
          label="是谁"
          options={[
            { value: 'member', text: '本支部党员' },
            { value: 'mass', text: '群众、外单位的人' },
          ]}
          value={who}
          onChange={setWho}
        />
        {who === 'member' ? (
          <PickMember value={memberId} onChange={setMemberId} label="选证明人" />
        ) : (
          <>
            <Field
              label="姓名"
              maxLength={30}
              value={name}
              onChange={setName}
              error={fieldError(error, 'name')}
            />
            <Field
              label="单位"
              maxLength={60}
              value={unit}
              onChange={setUnit}
              error={fieldError(error, 'unit')}
            />
          </>
        )}
        <Field
          label="书面证明在哪里"
          kind="paragraph"
          maxLength={200}
          value={note}
          onChange={setNote}
          error={fieldError(error, 'note')}
        />
      </Confirm>
    </Card>
  );
}
