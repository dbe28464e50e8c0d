import type { Output } from '../../../types/api';
import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { open } from '../../hooks/open';

interface Props {
  /** 不任职、登记补签时请他确认的。 */
  readonly asked: Output<'meeting', 'today'>['asked'];
  readonly requests: NonNullable<Output<'meeting', 'today'>['duties']>['requests'];
}

/** 等本人答复的请假、补签、异议（M8、G5）；没有就不占地方。 */
export function RequestDuties({ requests, asked }: Props) {
  const [confirm] = asked;
  if (confirm !== undefined) {
    return (
      <Card title="请你确认一次补签" urgent>
        <Row
          title={`${confirm.name}到没到会`}
          detail={`${confirm.by}登记，${confirm.title}`}
          value={<Tag text={`${asked.length} 件`} tone="red" />}
          onClick={() => open('/packages/branch/requests/index')}
        />
      </Card>
    );
  }
  const [first] = requests;
  if (first === undefined) return null;
  return (
    <Card title="等你答复" urgent>
      <Row
        title="请假、补签、异议"
        detail={requests.length === 1 ? `${first.name}，${first.title}` : ''}
        value={<Tag text={`${requests.length} 件`} tone="red" />}
        onClick={() => open('/packages/branch/requests/index')}
      />
    </Card>
  );
}
