import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly meetingId: string;
  /** 给谁代签；null 时不显示。 */
  readonly person: { readonly memberId: string; readonly name: string } | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const REASONS = ['没有带手机', '没有智能手机', '手机扫不了码'] as const;
const OTHER = '其他';

/** 记录员代签：人须在场，写明原因，记下经手人（M8）。 */
export function CheckInFor({ meetingId, person, onClose, onDone }: Props) {
  const [picked, setPicked] = useState<string>(REASONS[0]);
  const [other, setOther] = useState('');
  const { run, busy, error, clear } = useAction('meeting', 'checkInFor');
  const reason = picked === OTHER ? other.trim() : picked;

  async function submit() {
    if (!person) return;
    const called = await run({ meetingId, memberId: person.memberId, reason });
    if (called.ok) onDone();
  }

  return (
    <Sheet
      title={`给${person?.name ?? ''}代签`}
      open={person !== null}
      onClose={() => {
        clear();
        onClose();
      }}
    >
      <Choices
        label="为什么由你代签"
        options={[...REASONS, OTHER].map((text) => ({ value: text, text }))}
        value={picked}
        onChange={setPicked}
      />
      {picked === OTHER && (
        <Field label="写明原因" value={other} onChange={setOther} maxLength={100} />
      )}
      <ErrorNote error={error} />
      <Button
        text="本人在场，代签"
        busy={busy}
        disabled={reason === ''}
        onClick={() => void submit()}
      />
    </Sheet>
  );
}
