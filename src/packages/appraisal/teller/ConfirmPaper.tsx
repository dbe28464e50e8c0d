import { useState } from 'react';
import { Field } from '../../../components/ui/Field';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly appraisalId: string;
  readonly issued: number;
  readonly confirmed: boolean;
  readonly onDone: () => void;
}

/** 纸质票张数由没有经手领票的另一名计票人数过、确认（Q12、Q13）；不确认不能关箱。 */
export function ConfirmPaper({ appraisalId, issued, confirmed, onDone }: Props) {
  const [count, setCount] = useState('');
  const { run, busy, error } = useAction('appraisal', 'confirmPaper');
  if (confirmed) return <Say text={`✓ 纸质票 ${issued} 张，已由另一名计票人确认。`} />;

  async function confirm() {
    const called = await run({ appraisalId, count: Number(count) });
    if (called.ok) onDone();
    return called.ok;
  }

  return (
    <Confirm
      button="确认纸质票张数（另一名计票人）"
      tone="plain"
      title="纸质票一共几张？"
      confirm="数过了，确认"
      busy={busy}
      error={error}
      onConfirm={confirm}
    >
      <Say text="请没有经手领票的那名计票人，数一数收回的纸票，填实际张数。〔Q12、Q13〕" />
      <Field
        label="收回的纸票"
        kind="number"
        maxLength={3}
        value={count}
        onChange={setCount}
        error={fieldError(error, 'count')}
      />
    </Confirm>
  );
}
