import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { YearBar } from '../../../components/ui/YearBar';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { quarterNames } from '../shared/labels';
import { useYearParam } from '../shared/yearParam';

type Branch = Output<'assessment', 'reviews'>['branches'][number];

const STEPS = {
  quarterlyPublication: { text: '按季公布中', tone: 'plain' },
  branchAssessment: { text: '等支部评定', tone: 'plain' },
  superiorReview: { text: '等你审核', tone: 'red' },
  annualNotice: { text: '公示', tone: 'warn' },
  inEffect: { text: '已生效', tone: 'good' },
} as const satisfies Record<Branch['step'], unknown>;

/** 上级：各支部的年度考核走到哪一步，等审核的在前（S9）。 */
export default function Reviews() {
  const [year, setYear] = useState(useYearParam());
  const { data, error, refresh } = useQuery('assessment', 'reviews', { year });
  const branches = data?.branches ?? [];
  const waiting = branches.filter(({ step }) => step === 'superiorReview');
  const others = branches.filter(({ step }) => step !== 'superiorReview');
  const line = (branch: Branch) => (
    <Row
      key={branch.branchId}
      title={branch.branchName}
      detail={
        branch.missingQuarters.length === 0
          ? ''
          : `漏了${quarterNames(branch.missingQuarters)}的公布`
      }
      value={<Tag {...STEPS[branch.step]} />}
      onClick={() =>
        open('/packages/assessment/path/index', {
          year: String(year),
          branchId: branch.branchId,
        })
      }
    />
  );
  return (
    <Page title="各支部年度考核">
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && branches.length === 0 && <Empty text="还没有下级支部。" />}
      {waiting.length > 0 && (
        <Card title="等你审核" note={`${waiting.length} 个支部`} urgent>
          {waiting.map(line)}
        </Card>
      )}
      {others.length > 0 && <Card title="各支部">{others.map(line)}</Card>}
    </Page>
  );
}
