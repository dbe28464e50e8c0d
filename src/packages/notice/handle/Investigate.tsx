import { useState } from 'react';
import type { ObjectionView } from '../../../../types/contracts/notice';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly objection: ObjectionView;
  readonly onDone: () => void;
}

/** 支部写明调查情况（S9）。 */
export function Investigate({ objection, onDone }: Props) {
  const { branchId, objectionId } = objection;
  const [findings, setFindings] = useState('');
  const { run, busy, error } = useAction('notice', 'investigate');
  return (
    <>
      <Field
        label="调查情况"
        kind="paragraph"
        maxLength={1000}
        value={findings}
        onChange={setFindings}
        hint="找谁核实的、查到什么。写给上级，由上级据此答复。〔S9〕"
        error={fieldError(error, 'findings')}
      />
      <ErrorNote error={error} />
      <Button
        text="交上级答复"
        busy={busy}
        disabled={findings.trim() === ''}
        onClick={() =>
          void run({ branchId, objectionId, findings: findings.trim() }).then(
            (called) => called.ok && onDone(),
          )
        }
      />
    </>
  );
}
