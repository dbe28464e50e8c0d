import { useState } from 'react';
import type { BookLine } from '../../../../types/contracts/membership';
import { dayOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { dayLabel, thisMonth } from '../shared/month';
import { MonthBar } from '../shared/MonthBar';

interface Props {
  readonly lines: readonly BookLine[];
  readonly onDone: () => void;
}

/** 每月向支部汇报一次履职情况（O15）；可补上个月的，不能先报下个月的。 */
export function MonthlyReport({ lines, onDone }: Props) {
  const [month, setMonth] = useState(thisMonth);
  const [statement, setStatement] = useState('');
  const { run, busy, error } = useAction('membership', 'pledgeReport');
  const given = lines.filter(({ what }) => what === 'pledgeReport');

  async function submit() {
    const called = await run({ month, statement: statement.trim() });
    if (!called.ok) return;
    setStatement('');
    onDone();
  }

  return (
    <Card title="履职汇报">
      <MonthBar
        month={month}
        onChange={(next) => setMonth(next > thisMonth() ? thisMonth() : next)}
      />
      <Field
        label="这个月做得怎样"
        kind="paragraph"
        maxLength={1000}
        value={statement}
        onChange={setStatement}
        hint="每月一次，书记、记录员看得到。〔O15〕"
        error={fieldError(error, 'statement')}
      />
      <ErrorNote error={error} />
      <Button
        text="向支部汇报"
        busy={busy}
        disabled={statement.trim() === ''}
        onClick={() => void submit()}
      />
      {given.map((line) => (
        <Row
          key={line.ref}
          title={line.title}
          detail={`${dayLabel(dayOf(line.at))} · ${line.detail}`}
        />
      ))}
    </Card>
  );
}
