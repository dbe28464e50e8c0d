import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { PointDetail } from '../../../components/points/PointDetail';
import { PointRow } from '../../../components/points/PointRow';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { fieldError } from '../../../format/fieldError';
import { yearOf } from '../../../../types/time';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';

type Item = Output<'points', 'pending'>['items'][number];

/** 待认定的记录：没有选哪一条时列出全部，选了就是那一条的来由与认定。 */
export default function Decide() {
  const { params } = useRouter();
  const year = Number(params['year'] ?? yearOf(Date.now()));
  const { data, error, refresh } = useQuery('points', 'pending', { year });
  const item = data?.items.find((each) => each.id === params['id']);
  return (
    <Page title="待认定的记录">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && params['id'] === undefined && <Queue items={data.items} year={year} />}
      {data && params['id'] !== undefined && !item && <Empty text="这条已经认定，不用再办。" />}
      {item && <PointDetail line={item} who={item.memberName} />}
      {item && <Verdict item={item} onDone={() => void refresh()} />}
    </Page>
  );
}

function Queue({ items, year }: { readonly items: readonly Item[]; readonly year: number }) {
  const ready = items.filter((item) => item.state === 'awaitingDecision');
  const waiting = items.filter((item) => item.state === 'awaitingAnswer');
  const go = (id: string) => open('/packages/branch/decide/index', { id, year: String(year) });
  return (
    <>
      <Card title="可以认定" note={`${ready.length} 条`} urgent={ready.length > 0}>
        {ready.map((item) => (
          <PointRow key={item.id} line={item} who={item.memberName} onClick={() => go(item.id)} />
        ))}
        {ready.length === 0 && <Empty text="没有等你认定的。" />}
      </Card>
      <Card title="正在等本人回应" note={`${waiting.length} 条`}>
        {waiting.map((item) => (
          <PointRow key={item.id} line={item} who={item.memberName} onClick={() => go(item.id)} />
        ))}
        {waiting.length === 0 && <Empty text="没有。" />}
      </Card>
    </>
  );
}

function Verdict({ item, onDone }: { readonly item: Item; readonly onDone: () => void }) {
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('points', 'decide');

  async function decide(decision: 'confirm' | 'dismiss') {
    const called = await run({ proposalId: item.id, decision, reason: reason.trim() });
    if (called.ok) onDone();
  }

  return (
    <Card title="认定">
      <Field
        label="理由（也是对申辩的答复）"
        kind="paragraph"
        maxLength={300}
        value={reason}
        onChange={setReason}
        hint="本人会看到。依据〔S7〕〔G5〕"
        error={fieldError(error, 'reason')}
      />
      <ErrorNote error={error} />
      <Button
        text="不成立，不计分"
        busy={busy}
        tone="plain"
        disabled={reason.trim() === ''}
        onClick={() => void decide('dismiss')}
      />
      <Button
        text="情况属实，计分"
        busy={busy}
        tone="danger"
        disabled={reason.trim() === ''}
        onClick={() => void decide('confirm')}
      />
    </Card>
  );
}
