import { View } from '@tarojs/components';
import { FIELD_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Why } from '../../../components/why/Why';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { BranchAppraisals } from './BranchAppraisals';
import { PlanFilings } from './PlanFilings';

/** 下级支部一览：人数、书记、设置上的问题；点开看名册与任免。 */
export default function Overview() {
  const { data, error, refresh } = useQuery('organisation', 'overview', {});
  return (
    <Page
      title="下级支部"
      footer={<Button text="建立支部" onClick={() => open('/packages/superior/establish/index')} />}
    >
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && <PlanFilings />}
      {data && (
        <Card title="积分考核">
          <Row
            title="各支部年度考核"
            detail="审核支部的评定〔S9〕"
            onClick={() => open('/packages/assessment/reviews/index')}
          />
          <Row
            title="办理异议"
            detail="受理、答复对公示的异议〔N3〕"
            onClick={() => open('/packages/notice/handle/index')}
          />
        </Card>
      )}
      {data?.branches.map((branch) => (
        <Card key={branch.branchId} title={branch.name} note={FIELD_LABELS[branch.field]}>
          <Row
            title={`党员 ${branch.members} 人，其中正式党员 ${branch.fullMembers} 人`}
            detail={`书记：${branch.secretary ?? '空缺'} · 支部码：${branch.code}`}
            onClick={() => open('/packages/branch/roster/index', { branchId: branch.branchId })}
          />
          <Row
            title="年度计划、还欠什么、谈心"
            onClick={() => open('/packages/affairs/desk/index', { branchId: branch.branchId })}
          />
          <Row
            title="公示栏"
            onClick={() => open('/packages/notice/list/index', { branchId: branch.branchId })}
          />
          <BranchAppraisals branchId={branch.branchId} />
          {branch.findings.length > 0 && (
            <View>
              <Why
                size="line"
                label="设置上要核对的"
                value={String(branch.findings.length)}
                unit=" 项"
                reasons={branch.findings}
              />
            </View>
          )}
        </Card>
      ))}
      {data?.branches.length === 0 && <Empty text="还没有建立支部。" />}
    </Page>
  );
}
