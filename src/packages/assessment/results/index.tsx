import { useRouter } from '@tarojs/taro';
import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { ResultRow } from '../shared/ResultRow';
import { useYearParam } from '../shared/yearParam';

/** 全支部的年度结果，按名册次序（底线 1）；查看留痕。 */
export default function Results() {
  const year = useYearParam();
  const { branchId } = useRouter().params;
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('assessment', 'results', { year, ...where });
  const helped = data?.rows.filter(({ help }) => help.due && help.outcome === null) ?? [];
  const go = (memberId: string): void =>
    open('/packages/assessment/person/index', { year: String(year), memberId, ...where });
  return (
    <Page title={`${year} 年度结果`}>
      <Hint text="按名册次序列出，不排名。你的查看会留痕。〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && data.rows.length === 0 && <Empty text="支部还没有评定这一年。" />}
      {helped.length > 0 && (
        <Card title="要谈心谈话、结对帮扶" note={`${helped.length} 人`} urgent>
          {helped.map((row) => (
            <ResultRow key={row.memberId} row={row} onClick={() => go(row.memberId)} />
          ))}
        </Card>
      )}
      {data && data.rows.length > 0 && (
        <Card
          title={data.effectiveAt === null ? '还没有生效' : `${fullLabel(data.effectiveAt)} 生效`}
          note={`${data.rows.length} 人`}
        >
          {data.rows.map((row) => (
            <ResultRow key={row.memberId} row={row} onClick={() => go(row.memberId)} />
          ))}
        </Card>
      )}
    </Page>
  );
}
