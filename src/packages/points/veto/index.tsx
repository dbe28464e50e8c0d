import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { YearBar } from '../../../components/ui/YearBar';
import { Reasons } from '../../../components/why/Reasons';
import { canDecide } from '../../../hooks/roles';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';
import { VETOES } from '../shared/labels';
import { OpenVeto } from './OpenVeto';

/** 预警与一票否决（V1—V6）：预警只摆事实；否决须支部按程序作出（G3）。 */
export default function Veto() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('points', 'warnings', { year });
  const session = useQuery('member', 'session', {});
  const [opening, setOpening] = useState(false);
  const leads = canDecide(session.data?.me?.roles ?? []);
  return (
    <Page title="预警与一票否决">
      <YearBar year={year} onChange={setYear} />
      <Hint text="预警由签到、党费登记自动算出，只是提醒支部去核实原因，不是否决。查看会留痕。〔V2〕〔V3〕〔G3〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty text="没有预警。" />}
      {data?.items.map((item) => (
        <Card
          key={`${item.memberId}-${item.article}`}
          title={item.name}
          note={`〔${item.article}〕`}
        >
          <Row title={VETOES[item.article]} />
          {item.evidence.map((one, at) => (
            <Row key={`${one.label}-${at}`} title={one.label} />
          ))}
          <Reasons summary="怎么算出来的" reasons={item.reasons} />
          {item.proposalId !== null && (
            <Row
              title="已启动否决程序"
              onClick={() => open('/packages/points/proposal/index', { id: item.proposalId ?? '' })}
            />
          )}
        </Card>
      ))}
      {leads && !opening && (
        <Button text="启动一票否决程序" tone="danger" onClick={() => setOpening(true)} />
      )}
      {leads && opening && <OpenVeto year={year} onCancel={() => setOpening(false)} />}
    </Page>
  );
}
