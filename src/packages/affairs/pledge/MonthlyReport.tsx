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
import { monthLabel, thisMonth } from '../shared/month';
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
  const given = lines
    .filter(({ what }) => what === 'pledgeReport')
    .map(({ ref, at, detail }) => ({ ref, detail, month: dayOf(at).slice(0, 7) }));
  const reported = given.some((line) => line.month === month);

  async function submit() {
    const called = await run({ month, statement: statement.trim() });
    if (!called.ok) return;
    setStatement('');
    onDone();
  }

  return (
    <>
      <Card title="履职汇报" {...(reported ? { note: '✓ 这个月汇报过了' } : {})}>
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
      </Card>
      {given.length > 0 && (
        <Card title="汇报过的" note={`${given.length} 次`}>
          {given.map(({ ref, month: of, detail }) => (
            <Row key={ref} title={monthLabel(of)} detail={detail} />
          ))}
        </Card>
      )}
    </>
  );
}
