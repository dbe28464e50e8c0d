import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { Asked } from './Asked';

/** 请我证明的事（S8）：照实答；认定之前可以改。 */
export default function Witness() {
  const { data, error, refresh } = useQuery('points', 'asked', {});
  return (
    <Page title="请我证明的">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty text="没有人请你证明。" />}
      {data?.items.map((item) => (
        <Asked key={item.proposalId} item={item} onDone={() => void refresh()} />
      ))}
    </Page>
  );
}
