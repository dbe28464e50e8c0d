import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ScanButton } from '../../../components/scanner/ScanButton';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useAction } from '../../../hooks/useAction';
import { Say } from '../../../components/ui/Say';

/** 群众代表持码到会（Q5）：扫邀请码，或照着纸上输入。一码一人，不留姓名。 */
export default function Join() {
  const [typed, setTyped] = useState(useRouter().params['code'] ?? '');
  const { run, busy, error } = useAction('appraisal', 'join');

  async function join(code: string) {
    const called = await run({ code: code.trim() });
    if (!called.ok) return;
    const { appraisalId } = called.value;
    void Taro.redirectTo({ url: `/packages/appraisal/voter/index?appraisalId=${appraisalId}` });
  }

  return (
    <Page title="群众代表">
      <ErrorNote error={error} />
      <Card title="扫你拿到的邀请码" urgent>
        <Say text="一张码只能一个人用。我们只记“来了一位群众代表”，不记你的姓名和电话。〔Q5〕" />
        <ScanButton text="扫邀请码" busy={busy} onCode={(code) => void join(code)} />
      </Card>
      <Card title="扫不了？照纸上的字输入">
        <Field label="邀请码" value={typed} onChange={setTyped} maxLength={200} />
        <Button
          text="用邀请码到会"
          tone="plain"
          busy={busy}
          disabled={typed.trim() === ''}
          onClick={() => void join(typed)}
        />
      </Card>
    </Page>
  );
}
