import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { fieldError } from '../../../format/fieldError';
import { leave as goBack } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';

/** 请假（M8）：理由，请谁批；只有一个人能批的替人选好。 */
export default function AskLeave() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const { data, error: loading, refresh } = useQuery('meeting', 'leaveApprovers', {});
  const { run, busy, error } = useAction('meeting', 'askLeave');
  const [reason, setReason] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const approvers = data?.approvers ?? [];
  const approverId = picked ?? (approvers.length === 1 ? (approvers[0]?.memberId ?? null) : null);

  async function ask() {
    if (approverId === null) return;
    const called = await run({ meetingId, reason: reason.trim(), approverId });
    if (called.ok) goBack('/pages/home/index');
  }

  return (
    <Page title="请假">
      <ErrorNote error={loading} onRetry={() => void refresh()} />
      {!data && !loading && <Loading />}
      {data && (
        <Card title="写明理由，选谁批">
          <Field
            label="请假理由"
            kind="paragraph"
            maxLength={200}
            value={reason}
            onChange={setReason}
            placeholder="如：出差、住院、照看家人"
            hint="只有主持活动的人和你自己看得到。"
            error={fieldError(error, 'reason')}
          />
          {approvers.length > 0 && (
            <Choices
              label="请谁批"
              options={approvers.map(({ memberId, name }) => ({ value: memberId, text: name }))}
              value={approverId}
              onChange={setPicked}
            />
          )}
          <Hint text={data.reasons.map(({ sentence }) => sentence).join('')} />
          <ErrorNote error={error} />
          <Button
            text="提交请假"
            busy={busy}
            disabled={reason.trim() === '' || approverId === null}
            onClick={() => void ask()}
          />
        </Card>
      )}
    </Page>
  );
}
