import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { canHost } from '../../../hooks/roles';
import { useQuery } from '../../../hooks/useQuery';
import { DUES_STATE_LABELS } from '../../../../types/labels';
import { dayLabel, thisMonth } from '../shared/month';
import { MonthBar } from '../shared/MonthBar';
import { useRoles } from '../shared/useRoles';
import { Correct } from './Correct';
import { duesOf, type DuesLine } from './duesOf';
import { Overdue } from './Overdue';
import { MarkPaid } from './MarkPaid';
import { Warned } from './Warned';

/** 党费登记（M10）：一个月一屏，勾人记已交；只记交没交，不记数额。查看留痕。 */
export default function Dues() {
  const [month, setMonth] = useState(thisMonth);
  const [chosen, setChosen] = useState<DuesLine | null>(null);
  const year = Number(month.slice(0, 4));
  const { data, error, refresh } = useQuery('membership', 'duesRegister', { year });
  const writes = canHost(useRoles());
  const lines = data ? duesOf(data, month) : [];
  const unsettled = lines.filter(({ state }) => state === 'due');
  const settled = lines.filter(({ state }) => state !== 'due');
  const again = () => void refresh();
  return (
    <Page title="党费登记">
      <MonthBar month={month} onChange={setMonth} />
      <Hint text="只记交没交，不记数额。你的查看会留痕。〔M10〕〔X4〕" />
      <ErrorNote error={error} onRetry={again} />
      {!data && !error && <Loading />}
      {month > thisMonth() && <Empty text="这个月还没到。" />}
      {data && unsettled.length > 0 && month <= thisMonth() && (
        <MarkPaid
          key={month}
          month={month}
          people={unsettled}
          registered={data.months.includes(month)}
          writes={writes}
          onDone={again}
        />
      )}
      {data && <Overdue month={month} lines={lines} writes={writes} onDone={again} />}
      {settled.length > 0 && (
        <Card title="已登记" note={`${settled.length} 人`}>
          {settled.map((line) => (
            <Row
              key={line.memberId}
              title={line.name}
              detail={line.on === null ? '' : `${dayLabel(line.on)}交${line.late ? '，逾期' : ''}`}
              value={<Tag text={DUES_STATE_LABELS[line.state]} tone="good" />}
              {...(writes ? { onClick: () => setChosen(line) } : {})}
            />
          ))}
        </Card>
      )}
      {data && <Warned rows={data.rows} />}
      {chosen && (
        <Correct month={month} line={chosen} onClose={() => setChosen(null)} onDone={again} />
      )}
    </Page>
  );
}
