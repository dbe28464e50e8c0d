import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { leave } from '../../../hooks/leave';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { ResultRow } from '../shared/ResultRow';
import { useYearParam } from '../shared/yearParam';

/** 上级审核一个支部的年度考核（S9）：逐人点得开；通过，或写明问题退回。 */
export default function Review() {
  const year = useYearParam();
  const { branchId = '' } = useRouter().params;
  const { data, error, refresh } = useQuery('assessment', 'results', { year, branchId });
  const [reason, setReason] = useState('');
  const review = useAction('assessment', 'review');

  async function decide(decision: 'approve' | 'return') {
    const called = await review.run({ branchId, year, decision, reason: reason.trim() });
    if (called.ok) leave(`/packages/assessment/path/index?year=${year}&branchId=${branchId}`);
  }

  return (
    <Page title={`审核 ${year} 年度考核`}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card title="支部评定的结果" note={`${data.rows.length} 人，按名册次序`}>
          {data.rows.map((row) => (
            <ResultRow
              key={row.memberId}
              row={row}
              onClick={() =>
                open('/packages/assessment/person/index', {
                  year: String(year),
                  memberId: row.memberId,
                  branchId,
                })
              }
            />
          ))}
        </Card>
      )}
      {data && (
        <Card title="审核意见">
          <Say soft text="通过之后，支部公示不少于 7 天；退回的，支部改好重新评定。〔S9〕" />
          <Field
            label="意见（支部看得到）"
            kind="paragraph"
            maxLength={300}
            value={reason}
            onChange={setReason}
            error={fieldError(review.error, 'reason')}
          />
          <ErrorNote error={review.error} />
          <Button
            text="退回支部"
            tone="plain"
            busy={review.busy}
            disabled={reason.trim() === ''}
            onClick={() => void decide('return')}
          />
          <Button
            text="审核通过"
            busy={review.busy}
            disabled={reason.trim() === ''}
            onClick={() => void decide('approve')}
          />
        </Card>
      )}
    </Page>
  );
}
