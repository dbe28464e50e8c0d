import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { DUES_STATE_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickField } from '../../../components/ui/PickField';
import { Say } from '../../../components/ui/Say';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';
import { monthLabel, today } from '../shared/month';
import type { DuesLine } from './duesOf';

interface Props {
  readonly month: string;
  readonly line: DuesLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const STATES = (['paid', 'due', 'waived'] as const).map((value) => ({
  value,
  text: DUES_STATE_LABELS[value],
}));

/** 改已登记的一笔：须写原因，旧的留在账上（M10）。 */
export function Correct({ month, line, onClose, onDone }: Props) {
  const [state, setState] = useState(line.state);
  const [on, setOn] = useState(line.on ?? today());
  const [reason, setReason] = useState('');
  const [after, setAfter] = useState<Output<'membership', 'duesMark'> | null>(null);
  const { run, busy, error } = useAction('membership', 'duesMark');

  async function save() {
    const called = await run({
      month,
      marks: [{ memberId: line.memberId, state, on: state === 'paid' ? on : null }],
      reason: reason.trim(),
    });
    if (!called.ok) return;
    onDone();
    const { withdrawn, decided } = called.value;
    if (withdrawn > 0 || decided.length > 0) setAfter(called.value);
    else onClose();
  }

  if (after) {
    return (
      <Sheet title="改好了" open onClose={onClose}>
        {after.withdrawn > 0 && (
          <Say text={`${line.name}这个月的拟记减分还没认定，已随更正撤回。〔D17〕`} />
        )}
        {after.decided.length > 0 && (
          <Say
            text={`${after.decided.join('、')}这个月的减分支部已经认定，更正登记不会去动它；要改，由支部另行冲销。〔X2〕`}
          />
        )}
        <Button text="知道了" onClick={onClose} />
      </Sheet>
    );
  }

  return (
    <Sheet title={`改${line.name}的登记`} open onClose={onClose}>
      <Choices
        label={`${monthLabel(month)}改成`}
        options={STATES}
        value={state}
        onChange={setState}
      />
      {state === 'paid' && <PickField label="哪天交的" mode="date" value={on} onChange={setOn} />}
      <Field
        label="为什么改"
        value={reason}
        onChange={setReason}
        hint="原来的登记留在账上。〔M10〕"
        maxLength={200}
      />
      <ErrorNote error={error} />
      <Button text="改好" busy={busy} disabled={reason.trim() === ''} onClick={() => void save()} />
    </Sheet>
  );
}
