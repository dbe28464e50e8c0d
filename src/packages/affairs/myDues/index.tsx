import { DUES_STATE_LABELS } from '../../../../types/labels';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { YearBar } from '../../../components/ui/YearBar';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';
import { Reasons } from '../../../components/why/Reasons';
import { dayLabel, monthLabel } from '../shared/month';

/** 我的党费：哪个月交了、哪天交的（M10）。 */
export default function MyDues() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('membership', 'duesMine', { year });
  const unpaid = data?.standing.unpaid ?? [];
  return (
    <Page title="我的党费">
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && unpaid.length > 0 && (
        <Card title={`有 ${unpaid.length} 个月登记为没交`}>
          <Reasons summary="已经交了的，请告诉记录员更正。" reasons={data.reasons} />
        </Card>
      )}
      {data && (
        <Card title={`${year} 年`}>
          {[...data.months].reverse().map(({ month, state, on, late }) => (
            <Row
              key={month}
              title={monthLabel(month)}
              detail={[on === null ? '' : `${dayLabel(on)}交`, late ? '逾期' : '']
                .filter((text) => text !== '')
                .join('，')}
              value={
                <Tag text={DUES_STATE_LABELS[state]} tone={state === 'due' ? 'warn' : 'good'} />
              }
            />
          ))}
          {data.months.length === 0 && <Empty text="这一年还没有登记。" />}
        </Card>
      )}
      <Hint text="只记交没交，不记数额；没有登记的月份不算欠。〔M10〕" />
    </Page>
  );
}
