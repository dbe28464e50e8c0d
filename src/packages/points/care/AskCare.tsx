import { useState } from 'react';
import type { Input } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';
import { GROUNDS } from '../shared/labels';
import { PickMember } from '../shared/PickMember';

type Ground = Input<'points', 'careAsk'>['ground'];

export const GROUND_OPTIONS = Object.entries(GROUNDS).map(([value, text]) => ({
  value: value as Ground,
  text,
}));

/** 支部提出，征求本人意愿（S2）。 */
export function AskCare({ onDone }: { readonly onDone: () => void }) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [ground, setGround] = useState<Ground | null>(null);
  const { run, busy, error } = useAction('points', 'careAsk');

  async function ask() {
    if (memberId === null || ground === null) return;
    const called = await run({ memberId, ground });
    if (!called.ok) return;
    setMemberId(null);
    setGround(null);
    onDone();
  }

  return (
    <Card title="征求一名党员的意愿">
      <PickMember value={memberId} onChange={setMemberId} />
      <Choices label="哪种情形" options={GROUND_OPTIONS} value={ground} onChange={setGround} />
      <ErrorNote error={error} />
      <Button
        text="问本人愿不愿意"
        tone="plain"
        busy={busy}
        disabled={memberId === null || ground === null}
        onClick={() => void ask()}
      />
    </Card>
  );
}
