import { useState } from 'react';
import type { AssessmentRow } from '../../../../types/contracts/assessment';
import { Card } from '../../../components/ui/Card';
import { Confirm } from '../../../components/ui/Confirm';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { ResultRow } from '../shared/ResultRow';
import { RowSheet } from '../shared/RowSheet';
import { useWritten } from '../shared/useWritten';
import { useYearParam } from '../shared/yearParam';

/** 上级答复“更正”之后，连年度公示上的等次、备注一起改，发新版（N2、N3）。 */
export default function CorrectYear() {
  const year = useYearParam();
  const path = useQuery('assessment', 'path', { year });
  const { data, error, refresh } = useQuery('assessment', 'results', { year });
  const { of, write, sent, changed } = useWritten();
  const [chosen, setChosen] = useState<AssessmentRow | null>(null);
  const [reason, setReason] = useState('');
  const { run, busy, error: refused } = useAction('assessment', 'correct');
  const noticeId = path.data?.steps.find(({ step }) => step === 'annualNotice')?.noticeId ?? null;
  const rows = data?.rows ?? [];
  const edited = rows.filter(changed);

  async function publish(): Promise<boolean> {
    if (noticeId === null) return false;
    const called = await run({ noticeId, reason: reason.trim(), rows: edited.map(sent) });
    if (called.ok) leave(`/packages/assessment/path/index?year=${year}`);
    return called.ok;
  }

  return (
    <Page title={`更正 ${year} 年度公示`}>
      <ErrorNote error={error ?? path.error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      <Hint text="点开要改的人，改等次、备注；得分照现在的账。改完发新版，公示期从头算，旧版留着。〔N2〕" />
      {rows.length > 0 && (
        <Card title="逐人看" note={`已改 ${edited.length} 人`}>
          {rows.map((row) => (
            <ResultRow key={row.memberId} row={row} onClick={() => setChosen(row)} />
          ))}
        </Card>
      )}
      {noticeId !== null && (
        <Confirm
          button="发更正版"
          title="发更正版"
          confirm="发新版"
          busy={busy}
          disabled={edited.length === 0}
          error={refused}
          onConfirm={publish}
        >
          <Say text={`改 ${edited.length} 人的等次、备注。`} />
          <Field
            label="更正的原因（写进新版）"
            kind="paragraph"
            maxLength={300}
            value={reason}
            onChange={setReason}
          />
        </Confirm>
      )}
      {chosen && (
        <RowSheet
          row={chosen}
          value={of(chosen)}
          onChange={(value) => write(chosen.memberId, value)}
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  );
}
