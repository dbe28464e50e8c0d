import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { open } from '../../hooks/open';

/** 我自己要办、要看的事。 */
export function MyAffairs() {
  return (
    <Card title="我的事">
      <Row
        title="党员卡和活动记录本"
        detail="可以导出打印"
        onClick={() => open('/packages/affairs/card/index')}
      />
      <Row title="我的党费" onClick={() => open('/packages/affairs/myDues/index')} />
      <Row
        title="我的谈话"
        detail="看内容，答复是不是谈过"
        onClick={() => open('/packages/affairs/talks/index')}
      />
      <Row
        title="外出报告"
        detail="走之前报告，在外汇报，回来登记"
        onClick={() => open('/packages/affairs/mobile/index')}
      />
      <Row title="岗位承诺与履职汇报" onClick={() => open('/packages/affairs/pledge/index')} />
      <Row
        title="登记载体活动"
        detail="在职“五个一”，离退休“三大员”"
        onClick={() => open('/packages/affairs/service/index')}
      />
      <Row title="支部年度计划" onClick={() => open('/packages/affairs/plan/index')} />
    </Card>
  );
}
