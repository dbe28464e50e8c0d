import { useRouter } from '@tarojs/taro';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { EditRow } from './EditRow';

/** 计划的一行：主题、几月办；也可再加一次、删掉（M6）。 */
export default function PlanRow() {
  const { params } = useRouter();
  const year = Number(params['year']);
  const { data, error, refresh } = useQuery('plan', 'get', { year });
  const plan = data?.plan;
  const row = plan?.rows.find(({ rowId }) => rowId === params['rowId']);
  return (
    <Page title="计划的一行">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && !row && <Empty text="计划里没有这一行，可能已被别人改动，请返回重看。" />}
      {plan && row && <EditRow key={row.rowId} year={year} plan={plan} row={row} />}
    </Page>
  );
}
