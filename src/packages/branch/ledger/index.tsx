import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { YearBar } from '../../../components/ui/YearBar';
import { open } from '../../../hooks/open';
import { canDecide, canHost } from '../../../hooks/roles';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';

/** 支部积分表：按名册次序，不排名（底线 1）；查看会留痕。 */
export default function Ledger() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('points', 'branch', { year });
  const session = useQuery('member', 'session', {});
  const roles = session.data?.me?.roles ?? [];
  const leads = canDecide(roles);
  return (
    <Page title="支部积分表">
      <YearBar year={year} onChange={setYear} />
      <Hint text="按名册次序列出，不排名。你的查看会留痕。〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card>
          {data.rows.map((row) => (
            <Row
              key={row.memberId}
              title={row.name}
              detail={
                row.careManaged
                  ? '关爱管理，不列入积分'
                  : `基础 ${row.base}，加 ${row.bonus}，减 ${row.deduction}${
                      row.pending > 0 ? `；${row.pending} 条未认定` : ''
                    }`
              }
              value={row.careManaged ? '—' : `${row.score} 分${row.vetoed ? '（否决）' : ''}`}
              onClick={() =>
                open('/packages/points/member/index', {
                  memberId: row.memberId,
                  year: String(year),
                })
              }
            />
          ))}
          {data.rows.length === 0 && <Empty text="名册里还没有人。" />}
        </Card>
      )}
      <Card title="积分的事">
        <Row
          title="年度考核"
          detail="公布、评定、审核、公示、打印考核表"
          onClick={() => open('/packages/assessment/path/index', { year: String(year) })}
        />
        {canHost(roles) && (
          <Row title="提出减分" onClick={() => open('/packages/points/propose/index')} />
        )}
        <Row title="预警与一票否决" onClick={() => open('/packages/points/veto/index')} />
        <Row title="关爱管理" onClick={() => open('/packages/points/care/index')} />
        {leads && <Row title="办理异议" onClick={() => open('/packages/notice/handle/index')} />}
        {(leads || roles.includes('recordSupervisor')) && (
          <Row
            title="账的核对"
            detail="每天夜里从头重算一遍"
            onClick={() => open('/packages/points/mismatches/index')}
          />
        )}
      </Card>
    </Page>
  );
}
