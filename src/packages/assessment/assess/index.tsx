import { useState } from 'react';
import type { AssessmentRow } from '../../../../types/contracts/assessment';
import type { PickedResolution } from '../../../components/meeting/PickResolution';
import { PickResolution } from '../../../components/meeting/PickResolution';
import { Card } from '../../../components/ui/Card';
import { Confirm } from '../../../components/ui/Confirm';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { Reasons } from '../../../components/why/Reasons';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { ResultRow } from '../shared/ResultRow';
import { RowSheet } from '../shared/RowSheet';
import { useWritten } from '../shared/useWritten';
import { useYearParam } from '../shared/yearParam';

/** 支部评定（S9）：逐人看账与允许的结论，写下等次与备注（可以不写），凭决议交上级审核。 */
export default function Assess() {
  const year = useYearParam();
  const { data, error, refresh } = useQuery('assessment', 'draft', { year });
  // 上级退回再评的，从上一次写下的接着改。
  const { of, write, sent } = useWritten();
  const [chosen, setChosen] = useState<AssessmentRow | null>(null);
  const [resolution, setResolution] = useState<PickedResolution | null>(null);
  const { run, busy, error: refused } = useAction('assessment', 'assess');

  async function assess(rows: readonly AssessmentRow[]): Promise<boolean> {
    if (resolution === null) return false;
    const called = await run({
      year,
      meetingId: resolution.meetingId,
      resolution: resolution.resolution,
      rows: rows.map(sent),
    });
    if (called.ok) leave(`/packages/assessment/path/index?year=${year}`);
    return called.ok;
  }

  return (
    <Page title={`${year} 年支部评定`}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title={data.assessor === 'branchCommittee' ? '由支委会评定' : '由支部大会评定'}>
            <Reasons summary="评定之前先看" reasons={data.reasons} />
            {data.pending > 0 && (
              <Say text={`还有 ${data.pending} 条没有办完，办完才能评定。〔S9〕`} />
            )}
            <Say
              soft
              text="系统只列积分允许什么、为什么；等次由支部集体定，可以留给民主评议。〔G3〕"
            />
          </Card>
          <Card title="逐人看" note={`${data.rows.length} 人，按名册次序`}>
            {data.rows.map((row) => (
              <ResultRow key={row.memberId} row={row} onClick={() => setChosen(row)} />
            ))}
          </Card>
          <Card title="交上级审核">
            <PickResolution
              label="凭哪次会议的决议"
              year={year}
              value={resolution}
              onChange={setResolution}
            />
            <Confirm
              button="评定，交上级审核"
              title="评定"
              confirm="评定，交上去"
              busy={busy}
              disabled={resolution === null || data.pending > 0}
              error={refused}
              onConfirm={() => assess(data.rows)}
            >
              <Say text={`${data.rows.length} 人的得分照此刻的账定下，交上级审核。`} />
            </Confirm>
          </Card>
          {chosen && (
            <RowSheet
              row={chosen}
              value={of(chosen)}
              onChange={(value) => write(chosen.memberId, value)}
              onClose={() => setChosen(null)}
            />
          )}
        </>
      )}
    </Page>
  );
}
