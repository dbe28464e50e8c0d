import { useState } from 'react';
import type { ProposalDetail } from '../../../../types/contracts/proposal';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly detail: ProposalDetail;
  readonly where: { readonly branchId?: string };
  readonly onDone: () => void;
}

/** 审核（S6—S8）：认定、不成立，加分申报还可以退回补充；理由本人看得到。 */
export function Decide({ detail, where, onDone }: Props) {
  const { line, blocked } = detail;
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('points', 'decide');
  const claim = line.kind === 'bonus';

  async function decide(decision: 'confirm' | 'dismiss' | 'return') {
    const called = await run({ proposalId: line.id, decision, reason: reason.trim(), ...where });
    if (called.ok) onDone();
  }

  const silent = reason.trim() === '';
  return (
    <Card title="认定">
      <Field
        label={claim ? '理由' : '理由（也是对申辩的答复）'}
        kind="paragraph"
        maxLength={300}
        value={reason}
        onChange={setReason}
        hint={claim ? '本人会看到。依据〔S6〕' : '本人会看到。依据〔S7〕〔G5〕'}
        error={fieldError(error, 'reason')}
      />
      <ErrorNote error={error} />
      {claim && (
        <Button
          text="退回，请本人补充"
          busy={busy}
          tone="plain"
          disabled={silent}
          onClick={() => void decide('return')}
        />
      )}
      <Button
        text="不成立，不计分"
        busy={busy}
        tone="plain"
        disabled={silent}
        onClick={() => void decide('dismiss')}
      />
      <Button
        text="情况属实，计分"
        busy={busy}
        tone={claim ? 'main' : 'danger'}
        disabled={silent || blocked.length > 0}
        onClick={() => void decide('confirm')}
      />
    </Card>
  );
}
