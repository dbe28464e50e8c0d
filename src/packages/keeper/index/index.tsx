import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { useQuery } from '../../../hooks/useQuery';
import { Round } from './Round';
import './index.scss';

/** 分管的进度多久取一次（毫秒）。 */
const POLL = 3000;

/** 监票人、计票人的手机：一屏只有现在该做的一件事。 */
export default function Keeper() {
  const [picked, setPicked] = useState(useRouter().params['appraisalId'] ?? null);
  return (
    <Page title="监票计票">
      {picked === null ? <Pick onPick={setPicked} /> : <Kept appraisalId={picked} />}
    </Page>
  );
}

/** 没有从某次测评点进来的：只有一次就直接进，有几次请他选。 */
function Pick({ onPick }: { readonly onPick: (appraisalId: string) => void }) {
  const { data, error, refresh } = useQuery('appraisal', 'current', {});
  const mine = (data?.appraisals ?? []).filter(({ teller, scrutineer }) => teller || scrutineer);
  const [only, second] = mine;
  if (only && !second) return <Kept appraisalId={only.appraisalId} />;
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && mine.length === 0 && <Empty text="现在没有推选你监票、计票的测评。" />}
      {mine.length > 0 && (
        <Card title="哪一次测评">
          {mine.map(({ appraisalId, title }) => (
            <Row key={appraisalId} title={title} onClick={() => onPick(appraisalId)} />
          ))}
        </Card>
      )}
    </>
  );
}

function Kept({ appraisalId }: { readonly appraisalId: string }) {
  const { data, error, refresh } = useQuery(
    'appraisal',
    'keeping',
    { appraisalId },
    { every: POLL },
  );
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Round
          key={data.roundId}
          appraisalId={appraisalId}
          keeping={data}
          refresh={() => void refresh()}
        />
      )}
    </>
  );
}
