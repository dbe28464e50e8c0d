import { useState } from 'react';
import type { Called, ClientError } from '../../../api/call';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly button: string;
  readonly title: string;
  readonly confirm: string;
  /** 办了会怎样。 */
  readonly consequence: string;
  readonly label: string;
  readonly busy: boolean;
  readonly error: ClientError | null;
  readonly run: (reason: string) => Promise<Called<unknown>>;
  readonly onDone: () => void;
}

/** 要写明原因、不能反悔的一步：撤回、冲销。 */
export function WithReason(props: Props) {
  const { button, title, confirm, consequence, label, busy, error, run, onDone } = props;
  const [reason, setReason] = useState('');
  return (
    <Confirm
      button={button}
      tone="plain"
      title={title}
      confirm={confirm}
      busy={busy}
      error={error}
      onConfirm={async () => {
        const called = await run(reason.trim());
        if (called.ok) onDone();
        return called.ok;
      }}
    >
      <Say text={consequence} />
      <Field
        label={label}
        kind="paragraph"
        maxLength={300}
        value={reason}
        onChange={setReason}
        hint="本人会看到。"
      />
    </Confirm>
  );
}
