import { useState } from 'react';
import { Field } from '../../../components/ui/Field';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly appraisalId: string;
  readonly branchId: string;
  readonly onDone: () => void;
}

/** 责令重新测评（Q26）：写明理由，这一轮的票全部作废。 */
export function Rerun({ appraisalId, branchId, onDone }: Props) {
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('appraisal', 'rerun');

  async function order() {
    const called = await run({ appraisalId, branchId, reason: reason.trim() });
    if (called.ok) onDone();
    return called.ok;
  }

  return (
    <Confirm
      button="责令重新测评"
      tone="danger"
      title="责令重新测评？"
      confirm="责令重新测评"
      busy={busy}
      error={error}
      onConfirm={order}
    >
      <Say text="有人组织、煽动把某些党员故意评为不合格，或多数不满意的，可以责令重来。这一轮的票全部作废，理由记入账。〔Q26〕" />
      <Field
        label="理由"
        kind="paragraph"
        value={reason}
        onChange={setReason}
        error={fieldError(error, 'reason')}
      />
    </Confirm>
  );
}
