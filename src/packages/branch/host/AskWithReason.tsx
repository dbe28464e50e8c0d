import { useState, type ReactNode } from 'react';
import type { ClientError } from '../../../api/call';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly title: string;
  /** 先说清这一步是什么、之后会怎样。 */
  readonly note: string;
  readonly label: string;
  readonly maxLength: number;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: ClientError | null;
  /** 还有别的没选好，不能提。 */
  readonly blocked?: boolean;
  /** 理由之外还要选的。 */
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** 写明理由才能提的一件事：补签、对断网签到的异议。 */
export function AskWithReason(props: Props) {
  const { title, note, label, maxLength, confirm, busy, error, onConfirm, onClose } = props;
  const [reason, setReason] = useState('');
  return (
    <Sheet title={title} open onClose={onClose}>
      <Say text={note} />
      <Field
        label={label}
        kind="paragraph"
        value={reason}
        onChange={setReason}
        maxLength={maxLength}
      />
      {props.children}
      <ErrorNote error={error} />
      <Button
        text={confirm}
        busy={busy}
        disabled={reason.trim() === '' || props.blocked === true}
        onClick={() => void onConfirm(reason.trim())}
      />
    </Sheet>
  );
}
