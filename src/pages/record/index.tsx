import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { PointLine } from '../../../types/contracts/proposal';
import { PointDetail } from '../../components/points/PointDetail';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { Field } from '../../components/ui/Field';
import { Empty, ErrorNote, Hint, Loading } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { fieldError } from '../../format/fieldError';
import { yearOf } from '../../../types/time';
import { useAction } from '../../hooks/useAction';
import { useQuery } from '../../hooks/useQuery';

/** 关于我的一条记录：看来由；还没认定的可认可或申辩（G5）。 */
export default function Record() {
  const { params } = useRouter();
  const year = Number(params['year'] ?? yearOf(Date.now()));
  const { data, error, refresh } = useQuery('points', 'mine', { year });
  const line = data?.lines.find((item) => item.id === params['id']);
  return (
    <Page title="记录与申辩">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && !line && <Empty text="没有找到这条记录。" />}
      {line && <PointDetail line={line} />}
      {line?.state === 'awaitingAnswer' && <Answer line={line} onDone={() => void refresh()} />}
      {line?.state === 'awaitingDecision' && <Hint text="你已回应，正在等支部认定并答复。" />}
    </Page>
  );
}

function Answer({ line, onDone }: { readonly line: PointLine; readonly onDone: () => void }) {
  const [text, setText] = useState('');
  const { run, busy, error } = useAction('points', 'answer');

  async function defend() {
    const called = await run({ answer: 'defend', proposalId: line.id, text: text.trim() });
    if (called.ok) onDone();
  }
  async function accept() {
    const called = await run({ answer: 'accept', proposalId: line.id });
    if (called.ok) onDone();
  }

  return (
    <Card title="你的意见" urgent>
      <Field
        label="申辩理由"
        kind="paragraph"
        value={text}
        onChange={setText}
        placeholder="写明事实，如当天因何未到、向谁请过假"
        hint="支部必须答复你的申辩。依据〔G5〕〔S7〕"
        error={fieldError(error, 'text')}
      />
      <ErrorNote error={error} />
      <Button
        text="提交申辩"
        busy={busy}
        disabled={text.trim() === ''}
        onClick={() => void defend()}
      />
      <Button text="属实，我认可" tone="plain" busy={busy} onClick={() => void accept()} />
    </Card>
  );
}
