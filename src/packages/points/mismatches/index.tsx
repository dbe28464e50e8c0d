import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';

/** 夜间核对发现的不一致（X2）：只报告，不自动改账。 */
export default function Mismatches() {
  const { data, error, refresh } = useQuery('points', 'mismatches', {});
  return (
    <Page title="账的核对">
      <Hint text="每天夜里从头重算一遍，与账、事项、已公示的逐处比对。对不上的列在这里，由人查清，系统不自动改。〔X2〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card
          title={data.checkedAt === null ? '还没有核对过' : `${fullLabel(data.checkedAt)} 核对`}
        >
          {data.items.length === 0 && <Empty text="都对得上。" />}
          {data.items.map((one, at) => (
            <Row
              key={`${one.memberId}-${one.what}-${at}`}
              title={`${one.name}（${one.year} 年）：${one.what}`}
              detail={`应为 ${one.expected}，实为 ${one.found}〔${one.article}〕`}
              onClick={() =>
                open('/packages/points/member/index', {
                  memberId: one.memberId,
                  year: String(one.year),
                })
              }
            />
          ))}
        </Card>
      )}
    </Page>
  );
}
