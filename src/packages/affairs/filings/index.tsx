import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';

/** 上级：各支部报来、还没答复的计划，先报的在前（M6）。 */
export default function Filings() {
  const { data, error, refresh } = useQuery('plan', 'filings', {});
  return (
    <Page title="计划报备">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && data.filings.length === 0 && <Empty text="没有等你答复的计划。" />}
      {data && data.filings.length > 0 && (
        <Card title="请答复" note={`${data.filings.length} 份`} urgent>
          {data.filings.map(({ branchId, branch, year, number, filedAt }) => (
            <Row
              key={`${branchId}-${year}`}
              title={branch}
              detail={`${year} 年计划，第 ${number} 次报备，${fullLabel(filedAt)} 报来`}
              onClick={() => open('/packages/affairs/plan/index', { branchId, year: String(year) })}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}
