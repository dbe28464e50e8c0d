import { useState } from 'react';
import { Button } from '../../../../components/ui/Button';
import { Field } from '../../../../components/ui/Field';
import { ErrorNote } from '../../../../components/ui/Notice';
import { Row } from '../../../../components/ui/Row';
import { fieldError } from '../../../../format/fieldError';
import { open } from '../../../../hooks/open';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 邀请群众代表（Q5）：一码一人，打印或出示。 */
export function MassPanel({ appraisalId, status, refresh }: PanelProps) {
  const { massSuggested, massInvited, massPresent, state } = status;
  const [count, setCount] = useState(String(massSuggested));
  const { run, busy, error } = useAction('appraisal', 'invite');
  const wanted = Number(count);

  return (
    <>
      <Say
        text={`群众代表一般为应到党员的一半，这次建议 ${massSuggested} 人；群众不足此数的，全部参加。〔Q5〕`}
      />
      {massInvited > 0 && (
        <Row
          title={`已邀请 ${massInvited} 人，到会 ${massPresent} 人`}
          detail="打印或出示邀请码，一码一人"
          onClick={() => open('/packages/appraisal/invitations/index', { appraisalId })}
        />
      )}
      {state === 'preparing' && (
        <>
          <Field
            label={massInvited > 0 ? '增加到多少人' : '邀请多少人'}
            kind="number"
            maxLength={3}
            value={count}
            onChange={setCount}
            hint="只能加，不能收回已发出的码。增加人数后要再备一批票证钥匙。"
            error={fieldError(error, 'count')}
          />
          <ErrorNote error={error} />
          <Button
            text={massInvited > 0 ? '增加邀请' : '生成邀请码'}
            tone={massInvited > 0 ? 'plain' : 'main'}
            busy={busy}
            disabled={!Number.isInteger(wanted) || wanted <= massInvited}
            onClick={() => {
              void run({ appraisalId, count: wanted }).then((called) => called.ok && refresh());
            }}
          />
        </>
      )}
    </>
  );
}
