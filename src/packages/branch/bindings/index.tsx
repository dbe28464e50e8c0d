import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { fullLabel } from '../../../../types/time';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';

type Binding = Output<'member', 'pendingBindings'>['bindings'][number];

const MATCH = { both: '姓名、手机号都相符', name: '姓名相符', phone: '手机号相符' } as const;

/** 待确认的绑定：对到名册里的哪一位，或退回并写明原因。 */
export default function Bindings() {
  const { data, error, refresh } = useQuery('member', 'pendingBindings', {});
  return (
    <Page title="待确认的绑定">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.bindings.map((binding) => (
        <Decision key={binding.bindingId} binding={binding} onDone={() => void refresh()} />
      ))}
      {data?.bindings.length === 0 && <Empty text="没有等你确认的申请。" />}
    </Page>
  );
}

function Decision({ binding, onDone }: { readonly binding: Binding; readonly onDone: () => void }) {
  const { bindingId, candidates } = binding;
  const sole = candidates.length === 1 ? (candidates[0]?.memberId ?? null) : null;
  const [memberId, setMemberId] = useState<string | null>(sole);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('member', 'decideBinding');

  async function accept() {
    if (memberId === null) return;
    const called = await run({ decision: 'accept', bindingId, memberId });
    if (called.ok) onDone();
  }
  async function reject() {
    const called = await run({ decision: 'reject', bindingId, reason: reason.trim() });
    if (called.ok) onDone();
  }

  return (
    <Card title={binding.name} note={fullLabel(binding.requestedAt)}>
      <Hint text={`填的手机号：${binding.phone}。请当面或电话核实是本人再确认。`} />
      {candidates.length > 0 ? (
        <View>
          <Choices
            label="对到名册里的"
            options={candidates.map((candidate) => ({
              value: candidate.memberId,
              text: `${candidate.name} · ${candidate.phone}`,
              note: MATCH[candidate.match],
            }))}
            value={memberId}
            onChange={setMemberId}
          />
          <Button
            text="是本人，确认"
            busy={busy}
            disabled={memberId === null}
            onClick={() => void accept()}
          />
        </View>
      ) : (
        <Empty text="名册里没有姓名或手机号相近、还没绑定的人。先核对名册，再确认或退回。" />
      )}
      <ErrorNote error={error} />
      <Field label="退回的原因" value={reason} onChange={setReason} maxLength={200} />
      <Button
        text="退回"
        tone="danger"
        busy={busy}
        disabled={reason.trim() === ''}
        onClick={() => void reject()}
      />
    </Card>
  );
}
