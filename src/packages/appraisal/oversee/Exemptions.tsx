import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { useAction } from '../../../hooks/useAction';
import { GROUND_LABELS } from '../shared/labels';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly appraisalId: string;
  readonly branchId: string;
  readonly pending: Output<'appraisal', 'list'>['appraisals'][number]['pendingExemptions'];
  readonly onDone: () => void;
}

/** 等上级确认的豁免（Q3）：确认了才不计入应到。 */
export function Exemptions({ appraisalId, branchId, pending, onDone }: Props) {
  const { run, busy, error } = useAction('appraisal', 'confirmExemption');
  return (
    <>
      <Say text="支委会申请这些人不计入应到，请核实后逐人确认。不确认就照常计入。〔Q3〕" />
      <ErrorNote error={error} />
      {pending.map(({ memberId, name, ground }) => (
        <Row
          key={memberId}
          title={name}
          detail={GROUND_LABELS[ground]}
          value={
            <Button
              text="确认"
              tone="plain"
              busy={busy}
              onClick={() => {
                void run({ appraisalId, memberId, branchId }).then(
                  (called) => called.ok && onDone(),
                );
              }}
            />
          }
        />
      ))}
    </>
  );
}
