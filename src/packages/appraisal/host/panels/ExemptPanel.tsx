import { useState } from 'react';
import { Button } from '../../../../components/ui/Button';
import { Row } from '../../../../components/ui/Row';
import { Tag } from '../../../../components/ui/Tag';
import { GROUND_LABELS } from '../../shared/labels';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';
import { ExemptSheet } from './ExemptSheet';

/** 不计入应到的人（Q3）：支委会申请，上级确认才生效。 */
export function ExemptPanel({ appraisalId, status, refresh }: PanelProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Say text="只有四种情形可以不计入应到，由支委会申请，上级确认才生效；当天到会的照样计入。〔Q3、Q4〕" />
      {status.exemptions.map(({ id, name, ground, confirmed }) => (
        <Row
          key={id}
          title={name}
          detail={GROUND_LABELS[ground]}
          value={
            <Tag
              text={confirmed ? '上级已确认' : '等上级确认'}
              tone={confirmed ? 'good' : 'warn'}
            />
          }
        />
      ))}
      {status.state === 'preparing' && (
        <Button text="申请一人不计入应到" tone="plain" onClick={() => setAsking(true)} />
      )}
      {asking && (
        <ExemptSheet
          appraisalId={appraisalId}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            refresh();
          }}
        />
      )}
    </>
  );
}
