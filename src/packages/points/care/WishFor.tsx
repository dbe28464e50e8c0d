import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly people: readonly Pick<
    Output<'points', 'careList'>['items'][number],
    'memberId' | 'name'
  >[];
  readonly onDone: () => void;
}

const WISHES = [
  { value: 'care', text: '愿意按关爱管理' },
  { value: 'points', text: '愿意照常参加积分' },
] as const;

/** 没有手机的，照本人书面意愿登记（S2、O8）。 */
export function WishFor({ people, onDone }: Props) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [wish, setWish] = useState<'care' | 'points' | null>(null);
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction('points', 'careAnswerFor');
  if (people.length === 0) return null;

  async function save() {
    if (memberId === null || wish === null) return;
    const called = await run({ memberId, wish, note: note.trim() });
    if (!called.ok) return;
    setMemberId(null);
    setWish(null);
    setNote('');
    onDone();
  }

  return (
    <Card title="本人没有手机，照书面意愿登记">
      <Choices
        label="谁"
        options={people.map(({ memberId: value, name }) => ({ value, text: name }))}
        value={memberId}
        onChange={setMemberId}
      />
      <Choices label="本人的意愿" options={WISHES} value={wish} onChange={setWish} />
      <Field
        label="书面意愿在哪里"
        kind="paragraph"
        maxLength={200}
        value={note}
        onChange={setNote}
        error={fieldError(error, 'note')}
      />
      <ErrorNote error={error} />
      <Button
        text="登记"
        tone="plain"
        busy={busy}
        disabled={memberId === null || wish === null || note.trim() === ''}
        onClick={() => void save()}
      />
    </Card>
  );
}
