import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { YearBar } from '../../../components/ui/YearBar';
import { open } from '../../../hooks/open';
import { canHost } from '../../../hooks/roles';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';
import { dayLabel } from '../shared/month';
import { useRoles } from '../shared/useRoles';

type What = Output<'membership', 'registers'>['entries'][number]['what'];
type Kind = 'service' | 'pledge' | 'check';

const KIND_OF: Readonly<Record<What, Kind>> = {
  service: 'service',
  pledge: 'pledge',
  pledgeReport: 'pledge',
  relationCheck: 'check',
  serviceCheck: 'check',
};
const KINDS: readonly { value: Kind; text: string }[] = [
  { value: 'service', text: '五个一、三大员' },
  { value: 'pledge', text: '承诺与汇报' },
  { value: 'check', text: '排查与检查' },
];

/** 承诺、汇报、载体活动与检查的台账（O11、O14、O15）。查看留痕。 */
export default function Registers() {
  const [year, setYear] = useYear();
  const [kind, setKind] = useState<Kind>('service');
  const { data, error, refresh } = useQuery('membership', 'registers', { year });
  const writes = canHost(useRoles());
  const entries = data?.entries.filter(({ what }) => KIND_OF[what] === kind) ?? [];
  return (
    <Page
      title="承诺与载体台账"
      footer={
        writes && (
          <Button
            text="替人登记载体活动"
            onClick={() => open('/packages/affairs/service/index', { for: '1' })}
          />
        )
      }
    >
      <YearBar year={year} onChange={setYear} />
      <Choices label="哪一本" options={KINDS} value={kind} onChange={setKind} />
      <Hint text="你的查看会留痕。〔O14〕〔O15〕〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card title={`${year} 年`} note={`${entries.length} 条`}>
          {entries.map(({ id, what, on, name, text }) => (
            <Row
              key={id}
              title={text}
              detail={[name ?? '支部', what === 'pledge' ? '岗位承诺' : '', dayLabel(on)]
                .filter((part) => part !== '')
                .join(' · ')}
            />
          ))}
          {entries.length === 0 && <Empty text="这一年还没有登记。" />}
        </Card>
      )}
    </Page>
  );
}
