import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { fieldError } from '../../../format/fieldError';
import { canDecide } from '../../../hooks/roles';
import { useAction } from '../../../hooks/useAction';
import { useRoles } from '../shared/useRoles';

interface Props {
  readonly counts: boolean;
  readonly onDone: () => void;
}

/** 在外的人远程参加算不算到会，由支部定，书记登记（O12）；不管算不算都照实记为远程。 */
export function RemoteSetting({ counts, onDone }: Props) {
  const roles = useRoles();
  const [open, setOpen] = useState(false);
  const [allowed, setAllowed] = useState<'yes' | 'no'>(counts ? 'yes' : 'no');
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('membership', 'remoteSetting');

  async function save() {
    const called = await run({ allowed: allowed === 'yes', reason: reason.trim() });
    if (!called.ok) return;
    setOpen(false);
    setReason('');
    onDone();
  }

  return (
    <Card title="远程参加">
      <Row
        title="在外的人远程参加"
        detail="不管算不算，都照实记为远程〔O12〕"
        value={counts ? '算到会' : '不算到会'}
        {...(canDecide(roles) ? { onClick: () => setOpen(true) } : {})}
      />
      <Sheet title="远程参加算不算到会" open={open} onClose={() => setOpen(false)}>
        <Choices
          label="支部定的是"
          options={[
            { value: 'yes', text: '算到会' },
            { value: 'no', text: '不算到会' },
          ]}
          value={allowed}
          onChange={setAllowed}
        />
        <Field
          label="哪次会定的、为什么"
          value={reason}
          onChange={setReason}
          maxLength={200}
          hint="只管以后的活动，已经记下的不变。"
          error={fieldError(error, 'reason')}
        />
        <ErrorNote error={error} />
        <Button
          text="登记"
          busy={busy}
          disabled={reason.trim() === ''}
          onClick={() => void save()}
        />
      </Sheet>
    </Card>
  );
}
