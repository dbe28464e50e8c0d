import { useState } from 'react';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly proposalId: string;
  readonly where: { readonly branchId?: string };
  readonly onDone: () => void;
}

/** 冲销（X2）：旧账不动，另记一笔抵掉。 */
export function Reverse({ proposalId, where, onDone }: Props) {
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('points', 'reverse');
  return (
    <Confirm
      button="记错了，冲销"
      tone="plain"
      title="冲销这一笔"
      confirm="冲销"
      busy={busy}
      error={error}
      onConfirm={async () => {
        const called = await run({ proposalId, reason: reason.trim(), ...where });
        if (called.ok) onDone();
        return called.ok;
      }}
    >
      <Say text="原来的一笔留在账上，另记一笔冲销，写明原因。已经公示的，还要发更正版。〔X2〕〔N2〕" />
      <Field
        label="为什么冲销"
        kind="paragraph"
        maxLength={300}
        value={reason}
        onChange={setReason}
        hint="本人会看到。"
      />
    </Confirm>
  );
}
