import type { Output } from '../../../../types/api';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { open } from '../../../hooks/open';
import { quarterName } from '../shared/labels';

interface Props {
  readonly path: Output<'assessment', 'path'>;
  readonly params: Readonly<Record<string, string>>;
}

/** 现在轮到我办的；办不了的不露出来（真正的许可在云函数）。 */
export function NextSteps({ path, params }: Props) {
  const { publishQuarter, assess, review, publishYear } = path.may;
  if (publishQuarter.length === 0 && !assess && !review && !publishYear) return null;
  return (
    <Card title="现在请你办" urgent>
      {publishQuarter.map((quarter) => (
        <Row
          key={quarter}
          title={`公布${quarterName(quarter)}积分`}
          detail="先看会公布什么，再发布"
          onClick={() =>
            open('/packages/assessment/quarter/index', { ...params, quarter: String(quarter) })
          }
        />
      ))}
      {assess && (
        <Row
          title="支部评定"
          detail="凭支委会或支部党员大会的决议"
          onClick={() => open('/packages/assessment/assess/index', params)}
        />
      )}
      {review && (
        <Row title="审核" onClick={() => open('/packages/assessment/review/index', params)} />
      )}
      {publishYear && (
        <Row
          title="年度公示"
          detail="至少 7 天"
          onClick={() => open('/packages/assessment/yearNotice/index', params)}
        />
      )}
    </Card>
  );
}
