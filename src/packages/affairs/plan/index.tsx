import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { yearOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { YearBar } from '../../../components/ui/YearBar';
import { canHost } from '../../../hooks/roles';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { useRoles } from '../shared/useRoles';
import { AnswerFiling } from './AnswerFiling';
import { FilingCard } from './FilingCard';
import { Months } from './Months';

type Got = Output<'plan', 'get'>;

/** 年度计划（M6）：草案、逐月各行、报备与回执；上级带 branchId 看报来的一版并答复。 */
export default function Plan() {
  const { params } = useRouter();
  const branchId = params['branchId'];
  const [year, setYear] = useState(() => Number(params['year'] ?? yearOf(Date.now())));
  const scope = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('plan', 'get', { year, ...scope });
  const again = () => void refresh();
  // 换了年份、还没取到的时候，不把上一年的画出来。
  const got = data?.year === year ? data : null;
  return (
    <Page title="年度计划">
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={again} />
      {!got && !error && <Loading />}
      {got?.plan === null && <NoPlan year={year} own={branchId === undefined} onDone={again} />}
      {got?.plan && (
        <>
          {branchId === undefined ? (
            <FilingCard year={year} plan={got.plan} shortfalls={got.shortfalls} onDone={again} />
          ) : (
            <AnswerFiling
              branchId={branchId}
              year={year}
              filings={got.plan.filings}
              shortfalls={got.shortfalls}
              onDone={again}
            />
          )}
          <Months key={year} year={year} plan={got.plan} />
        </>
      )}
    </Page>
  );
}

/** 本页各部件用到的一年的计划。 */
export type PlanView = NonNullable<Got['plan']>;

interface NoPlanProps {
  readonly year: number;
  readonly own: boolean;
  readonly onDone: () => void;
}

function NoPlan({ year, own, onDone }: NoPlanProps) {
  const roles = useRoles();
  const { run, busy, error } = useAction('plan', 'draft');
  if (!own || !canHost(roles)) return <Empty text={`${year} 年的计划还没有报备。`} />;

  async function draft() {
    const called = await run({ year });
    if (called.ok) onDone();
  }

  return (
    <Card title={`还没有 ${year} 年的计划`}>
      <Say text="按本领域规定的次数先排出一份草案：哪个月开什么会、做哪些事。排好以后每一行都可以改。〔M6〕" />
      <ErrorNote error={error} />
      <Button text={`生成 ${year} 年草案`} busy={busy} onClick={() => void draft()} />
    </Card>
  );
}
