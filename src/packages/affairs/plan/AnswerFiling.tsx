import { useState } from 'react';
import type { ReasonView } from '../../../../types/shapes';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Reasons } from '../../../components/why/Reasons';
import { Actions } from '../shared/Actions';
import { FilingList } from './FilingList';
import type { PlanView } from './index';

interface Props {
  readonly branchId: string;
  readonly year: number;
  readonly filings: PlanView['filings'];
  readonly shortfalls: readonly ReasonView[];
  readonly onDone: () => void;
}

/** 上级答复一次报备：收下，或写明原因退回（M6）。 */
export function AnswerFiling({ branchId, year, filings, shortfalls, onDone }: Props) {
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('plan', 'answer');
  const last = filings.at(-1);
  const waiting = last?.state === 'waiting' ? last : null;

  async function receive() {
    if (!waiting) return;
    const called = await run({ decision: 'receive', branchId, year, number: waiting.number });
    if (called.ok) onDone();
  }

  async function giveBack(): Promise<boolean> {
    if (!waiting) return false;
    const called = await run({
      decision: 'return',
      branchId,
      year,
      number: waiting.number,
      reason: reason.trim(),
    });
    if (called.ok) onDone();
    return called.ok;
  }

  return (
    <Card title={waiting ? '支部报来的计划，请答复' : '报备与回执'} urgent={waiting !== null}>
      <FilingList filings={filings} />
      <Reasons summary="排的次数不够规定的次数" reasons={shortfalls} />
      {waiting && (
        <Actions>
          <ErrorNote error={error} />
          <Button text="收下，给回执" busy={busy} onClick={() => void receive()} />
          <Confirm
            button="退回"
            title="退回计划"
            confirm="退回给支部"
            tone="plain"
            busy={busy}
            error={error}
            onConfirm={giveBack}
          >
            <Field
              label="为什么退回"
              kind="paragraph"
              maxLength={300}
              value={reason}
              onChange={setReason}
              hint="支部会看到。〔M6〕"
              error={fieldError(error, 'reason')}
            />
          </Confirm>
        </Actions>
      )}
    </Card>
  );
}
