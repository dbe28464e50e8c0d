import { Button } from '../../../../components/ui/Button';
import { Row } from '../../../../components/ui/Row';
import { open } from '../../../../hooks/open';
import { Figures } from '../../../../components/ui/Figures';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 公布结果（Q13）：上大屏、宣读、打印签名、封存上交。 */
export function ResultPanel({ appraisalId, status }: PanelProps) {
  if (status.state !== 'counted' && status.state !== 'purged') {
    return <Say text="计票之后，这里公布结果。" />;
  }
  const params = { appraisalId };
  return (
    <>
      <Figures
        items={[
          { label: '应到', value: String(status.due) },
          { label: '实到', value: String(status.present) },
          { label: '发出', value: String(status.issued) },
          { label: '收回', value: String(status.collected) },
        ]}
      />
      <Button text="公布结果" onClick={() => open('/packages/appraisal/result/index', params)} />
      <Row
        title="宣读稿"
        detail="照着念，一句一行"
        onClick={() => open('/packages/appraisal/script/index', params)}
      />
      <Row
        title="封存上交"
        detail="导出封存包交上级，云端随后清除〔Q27〕"
        onClick={() => open('/packages/appraisal/archive/index', params)}
      />
    </>
  );
}
