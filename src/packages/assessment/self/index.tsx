import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { useYearParam } from '../shared/yearParam';
import { SelfForm } from './SelfForm';
import { Submitted } from './Submitted';

/** 我的自评（S5）：六项逐项打分；交之前只有自己看得到，只供对照。 */
export default function SelfAssessment() {
  const year = useYearParam();
  const { data, error, refresh } = useQuery('assessment', 'selfAssessment', { year });
  return (
    <Page title={`${year} 年自评`}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && data.submittedAt !== null && (
        <Card title="✓ 已交上">
          <Submitted view={data} />
        </Card>
      )}
      {data && data.submittedAt === null && (
        <SelfForm key={String(data.scores)} view={data} onDone={() => void refresh()} />
      )}
    </Page>
  );
}
