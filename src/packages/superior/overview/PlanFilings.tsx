import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';

/** 各支部报来、等上级收的年度计划（M6）；没有就不出这一张。 */
export function PlanFilings() {
  const waiting = useQuery('plan', 'filings', {}).data?.filings.length ?? 0;
  if (waiting === 0) return null;
  return (
    <Card title="等你办" urgent>
      <Row
        title="答复支部报来的计划"
        value={<Tag text={`${waiting} 份`} tone="red" />}
        onClick={() => open('/packages/affairs/filings/index')}
      />
    </Card>
  );
}
