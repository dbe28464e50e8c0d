import { dayOf, yearOf } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { dayLabel } from '../shared/month';
import { MakePledge } from './MakePledge';
import { MonthlyReport } from './MonthlyReport';

/** 岗位承诺与每月履职汇报（O15）。 */
export default function Pledge() {
  const year = yearOf(Date.now());
  const { data, error, refresh } = useQuery('membership', 'card', { year });
  const again = () => void refresh();
  const pledge = data?.card.pledge ?? null;
  return (
    <Page title="岗位承诺">
      <ErrorNote error={error} onRetry={again} />
      {!data && !error && <Loading />}
      {pledge && (
        <Card title="我的岗位承诺" note={`${dayLabel(dayOf(pledge.at))}作出`}>
          <Say text={pledge.text} />
        </Card>
      )}
      {data && pledge && <MonthlyReport lines={data.book.lines} onDone={again} />}
      {data && <MakePledge again={pledge !== null} year={year} onDone={again} />}
    </Page>
  );
}
