import { useState } from 'react';
import { EXEMPTION_GROUNDS, type ExemptionGround } from '../../../../../rules/quorum/exemption';
import { Button } from '../../../../components/ui/Button';
import { Choices } from '../../../../components/ui/Choices';
import { ErrorNote, Loading } from '../../../../components/ui/Notice';
import { Sheet } from '../../../../components/ui/Sheet';
import { useAction } from '../../../../hooks/useAction';
import { useQuery } from '../../../../hooks/useQuery';
import { GROUND_LABELS } from '../../shared/labels';

interface Props {
  readonly appraisalId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const GROUNDS = EXEMPTION_GROUNDS.map((value) => ({ value, text: GROUND_LABELS[value] }));

/** 申请一人不计入应到：先选人，再选情形（Q3）。 */
export function ExemptSheet({ appraisalId, onClose, onDone }: Props) {
  const roster = useQuery('member', 'roster', {});
  const [memberId, setMemberId] = useState<string | null>(null);
  const [ground, setGround] = useState<ExemptionGround | null>(null);
  const { run, busy, error } = useAction('appraisal', 'exempt');
  const people = (roster.data?.members ?? [])
    .filter(({ kind }) => kind === 'fullMember')
    .map((member) => ({ value: member.memberId, text: member.name }));

  async function submit() {
    if (memberId === null || ground === null) return;
    const called = await run({ appraisalId, memberId, ground });
    if (called.ok) onDone();
  }

  return (
    <Sheet title="申请不计入应到" open onClose={onClose}>
      <ErrorNote error={roster.error} onRetry={() => void roster.refresh()} />
      {!roster.data && !roster.error && <Loading />}
      <Choices label="哪一种情形" options={GROUNDS} value={ground} onChange={setGround} />
      <Choices label="哪一位" options={people} value={memberId} onChange={setMemberId} />
      <ErrorNote error={error} />
      <Button
        text="支委会同意，报上级确认"
        busy={busy}
        disabled={memberId === null || ground === null}
        onClick={() => void submit()}
      />
    </Sheet>
  );
}
