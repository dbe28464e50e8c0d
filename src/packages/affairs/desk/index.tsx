import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/ui/Card';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { open } from '../../../hooks/open';
import { canDecide, canHost, canWatch } from '../../../hooks/roles';
import { useRoles } from '../shared/useRoles';

/** 支部日常：一年的事从这里进；上级带 branchId 看某个支部的。 */
export default function Desk() {
  const branchId = useRouter().params['branchId'];
  return (
    <Page title="支部日常">
      {branchId === undefined ? <OwnBranch /> : <LowerBranch branchId={branchId} />}
    </Page>
  );
}

function OwnBranch() {
  const roles = useRoles();
  if (!canWatch(roles)) return null;
  return (
    <>
      <Card title="计划">
        <Row title="年度计划" onClick={() => open('/packages/affairs/plan/index')} />
        <Row
          title="还欠什么"
          detail="本月、本季度、本半年、本年"
          onClick={() => open('/packages/affairs/owed/index')}
        />
        {canHost(roles) && (
          <Row
            title="登记自查与检查"
            detail="季度自查、组织关系排查、载体活动检查"
            onClick={() => open('/packages/affairs/check/index')}
          />
        )}
      </Card>
      <Card title="党员">
        <Row title="党费登记" onClick={() => open('/packages/affairs/dues/index')} />
        <Row title="记一次谈话" onClick={() => open('/packages/affairs/talkNew/index')} />
        {canDecide(roles) && (
          <Row title="谈话台账" onClick={() => open('/packages/affairs/talkLedger/index')} />
        )}
        {canHost(roles) && (
          <Row title="流动党员" onClick={() => open('/packages/affairs/mobileList/index')} />
        )}
        <Row title="党课与政治生日" onClick={() => open('/packages/affairs/lectures/index')} />
      </Card>
      <Card title="台账">
        <Row
          title="党员台账"
          detail="分类名单，点开看一个人的卡和记录本"
          onClick={() => open('/packages/affairs/ledger/index')}
        />
        <Row
          title="承诺与载体台账"
          detail="岗位承诺、履职汇报、五个一、三大员、检查"
          onClick={() => open('/packages/affairs/registers/index')}
        />
      </Card>
    </>
  );
}

function LowerBranch({ branchId }: { readonly branchId: string }) {
  const params = { branchId };
  return (
    <Card title="这个支部">
      <Row
        title="年度计划"
        detail="看最近报备的一版"
        onClick={() => open('/packages/affairs/plan/index', params)}
      />
      <Row title="还欠什么" onClick={() => open('/packages/affairs/owed/index', params)} />
      <Row
        title="记一次与支部书记的谈心"
        onClick={() => open('/packages/affairs/talkNew/index', params)}
      />
      <Row title="谈话台账" onClick={() => open('/packages/affairs/talkLedger/index', params)} />
    </Card>
  );
}
