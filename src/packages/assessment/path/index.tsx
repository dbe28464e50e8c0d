import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { YearBar } from '../../../components/ui/YearBar';
import { Reasons } from '../../../components/why/Reasons';
import { canWatch } from '../../../hooks/roles';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { useYearParam } from '../shared/yearParam';
import { NextSteps } from './NextSteps';
import { StepRow } from './StepRow';

/** 一年的考核走到哪一步（S9）：每一步谁办、何时办的、为什么还不能办，全支部都看得到。 */
export default function AssessmentPath() {
  const { branchId } = useRouter().params;
  const [year, setYear] = useState(useYearParam());
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('assessment', 'path', { year, ...where });
  const session = useQuery('member', 'session', {}, { enabled: branchId === undefined });
  const own = branchId === undefined;
  const watch = own ? canWatch(session.data?.me?.roles ?? []) : true;
  const params = { year: String(year), ...where };
  return (
    <Page title="年度考核">
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.returnedFor !== null && data?.returnedFor !== undefined && (
        <Hint text={`上级退回：${data.returnedFor}`} />
      )}
      {data?.correctionDue === true && (
        <Hint text="公示之后账上又有更正，要点开那一份公示，发一版新的。〔N2〕" />
      )}
      {data && <NextSteps path={data} params={params} />}
      {own && (
        <Card title="我的">
          <Row
            title="我的自评"
            detail="交之前只有自己看得到〔S5〕"
            onClick={() => open('/packages/assessment/self/index', params)}
          />
          <Row
            title="我的年度结果"
            onClick={() => open('/packages/assessment/mine/index', params)}
          />
        </Card>
      )}
      {data && (
        <Card title={`${year} 年走到哪一步`}>
          <Reasons summary="下一步还差什么" reasons={data.reasons} />
          {data.steps.map((step) => (
            <StepRow key={`${step.step}-${step.quarter ?? 0}`} step={step} where={where} />
          ))}
        </Card>
      )}
      {watch && (
        <Card title="全支部">
          <Row
            title="年度结果与帮扶"
            detail="按名册次序，不排名；查看会留痕"
            onClick={() => open('/packages/assessment/results/index', params)}
          />
          {own && (
            <Row
              title="打印考核表、汇总公示表"
              detail="Word、PDF、Excel，照文件的样式"
              onClick={() => open('/packages/assessment/forms/index', params)}
            />
          )}
        </Card>
      )}
    </Page>
  );
}
