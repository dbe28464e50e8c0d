import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { ObjectionCard } from '../shared/ObjectionCard';

/** 我提的异议：办到哪一步、怎么答复的（N3）。 */
export default function MyObjections() {
  const { data, error, refresh } = useQuery('notice', 'mine', {});
  return (
    <Page title="我提的异议">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.objections.length === 0 && <Empty text="没有提过异议。" />}
      {data?.objections.map((one) => (
        <ObjectionCard key={one.objectionId} objection={one} own />
      ))}
    </Page>
  );
}
