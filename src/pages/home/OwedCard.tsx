import type { Role } from '../../../types/roles';
import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { owedByCycle } from '../../format/owed';
import { open } from '../../hooks/open';
import { canWatch } from '../../hooks/roles';
import { useQuery } from '../../hooks/useQuery';

/** 书记、记录员、监督员的首页：本月、本季度、本半年还欠什么，和支部日常的入口。 */
export function OwedCard({ roles }: { readonly roles: readonly Role[] }) {
  const shown = canWatch(roles);
  const { data } = useQuery('plan', 'owed', {}, { enabled: shown });
  if (!shown) return null;
  const owed = data && owedByCycle(data, ['month', 'quarter', 'halfYear']);
  return (
    <>
      {owed && (
        <Card title={owed.length === 0 ? '该办的都办了' : '还欠'}>
          {owed.map(({ cycle, name, items }) => (
            <Row key={cycle} title={name} detail={items.join('、')} />
          ))}
          <Row
            title={owed.length === 0 ? '看看本年的' : '逐项看，看依据'}
            onClick={() => open('/packages/affairs/owed/index')}
          />
        </Card>
      )}
      <Card title="支部日常">
        <Row
          title="计划、党费、谈心、流动党员、台账"
          onClick={() => open('/packages/affairs/desk/index')}
        />
      </Card>
    </>
  );
}
