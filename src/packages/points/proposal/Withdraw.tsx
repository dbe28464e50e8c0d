import { useState } from 'react';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly proposalId: string;
  readonly onDone: () => void;
}

/** 认定之前撤回。 */
export function Withdraw({ proposalId, onDone }: Props) {
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('points', 'withdraw');
  return (
    <Confirm
      button="撤回这一件"
      tone="plain"
      title="撤回"
      confirm="撤回"
      busy={busy}
      error={error}
      onConfirm={async () => {
        const called = await run({ proposalId, reason: reason.trim() });
        if (called.ok) onDone();
        return called.ok;
      }}
    >
      <Say text="撤回之后不再审核；要再报，另报一件。账上留有记录。" />
      <Field
        label="为什么撤回"
        kind="paragraph"
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
