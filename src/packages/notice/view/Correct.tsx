import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Confirm } from '../../../components/ui/Confirm';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';
import { canDecide } from '../../../hooks/roles';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';

interface Props {
  readonly notice: Output<'notice', 'get'>;
  readonly onDone: () => void;
}

/** 更正（N2）：账上先改（冲销、补认定），再按现在的账发新版；旧版留着。 */
export function Correct({ notice, onDone }: Props) {
  const { noticeId, kind, period, state, reasons } = notice;
  const owed = reasons.some(({ code }) => code === 'notice.correctionOwed');
  const points = kind === 'quarterlyPoints' || kind === 'annualPoints';
  const session = useQuery('member', 'session', {}, { enabled: points });
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('assessment', 'correct');
  const own = session.data?.branch?.name === notice.branchName;
  if (!points || state === 'superseded' || !own) return null;
  if (!canDecide(session.data?.me?.roles ?? [])) return null;
  return (
    <Card title="更正">
      <Say text="公示的内容不能改。账上有更正之后，可以按现在的账发一版新的，公示期从头算；旧版一直查得到。〔N2〕" />
      <Confirm
        button="发更正版"
        tone="plain"
        title="发更正版"
        confirm="发新版"
        busy={busy}
        disabled={false}
        error={error}
        onConfirm={async () => {
          const called = await run({ noticeId, reason: reason.trim() });
          if (called.ok) onDone();
          return called.ok;
        }}
      >
        <Field
          label="更正的原因（写进新版）"
          kind="paragraph"
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </Confirm>
      {owed && kind === 'annualPoints' && (
        <Button
          text="连等次、备注一起改"
          tone="plain"
          onClick={() => open('/packages/assessment/correct/index', { year: period })}
        />
      )}
    </Card>
  );
}
