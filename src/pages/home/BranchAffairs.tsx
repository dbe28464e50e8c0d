import type { Output } from '../../../types/api';
import type { Role } from '../../../types/roles';
import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { canDecide } from '../../hooks/roles';
import { open } from '../../hooks/open';

interface Props {
  readonly duties: NonNullable<Output<'meeting', 'today'>['duties']>;
  readonly roles: readonly Role[];
}

/** 书记、记录员：有要办的先亮出来，没有的只留入口。 */
export function BranchAffairs({ duties, roles }: Props) {
  const { pendingBindings, toDecide, waitingDefence } = duties;
  return (
    <>
      {canDecide(roles) && pendingBindings + toDecide > 0 && (
        <Card title="等你办" urgent>
          {pendingBindings > 0 && (
            <Row
              title="确认绑定申请"
              value={<Tag text={`${pendingBindings} 人`} tone="red" />}
              onClick={() => open('/packages/branch/bindings/index')}
            />
          )}
          {toDecide > 0 && (
            <Row
              title="认定记录"
              value={<Tag text={`${toDecide} 条`} tone="red" />}
              onClick={() => open('/packages/branch/decide/index')}
            />
          )}
        </Card>
      )}
      <Card title="支部事务">
        <Row title="新建活动" onClick={() => open('/packages/branch/create/index')} />
        <Row title="组织生活" onClick={() => open('/packages/branch/events/index')} />
        <Row title="党员名册" onClick={() => open('/packages/branch/roster/index')} />
        <Row
          title="支部积分表"
          detail={waitingDefence > 0 ? `${waitingDefence} 条正在等本人回应` : ''}
          onClick={() => open('/packages/branch/ledger/index')}
        />
      </Card>
    </>
  );
}
