import { useState } from 'react';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote } from '../../../components/ui/Notice';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { AskWithReason } from './AskWithReason';

interface Props {
  readonly meetingId: string;
  readonly person: { readonly memberId: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 结束之后登记补签：写明原因，等第二个人确认；没有别的任职的人，请一名到了会的党员（M8）。 */
export function MakeUp({ meetingId, person, onClose, onDone }: Props) {
  const { memberId } = person;
  const { run, busy, error } = useAction('meeting', 'makeUp');
  const { data, error: loading } = useQuery('meeting', 'makeUpConfirmers', { meetingId, memberId });
  const [confirmerId, setConfirmerId] = useState<string | null>(null);
  const confirmers = data?.confirmers ?? [];
  return (
    <AskWithReason
      title={`给${person.name}补签`}
      note="确已到会、没有签上的才补。由你和本人以外的另一个人确认之后才算出席。〔M8〕"
      label="为什么补签"
      maxLength={200}
      confirm="登记补签"
      busy={busy}
      error={error}
      blocked={loading === null && (data === null || (confirmers.length > 0 && !confirmerId))}
      onClose={onClose}
      onConfirm={async (reason) => {
        const asked = confirmerId === null ? {} : { confirmerId };
        const called = await run({ meetingId, memberId, reason, ...asked });
        if (called.ok) onDone();
      }}
    >
      <ErrorNote error={loading} />
      {data?.reasons
        .filter(({ code }) => code === 'attendance.confirmByNobody')
        .map(({ code, sentence }) => (
          <Say key={code} text={sentence} />
        ))}
      {confirmers.length > 0 && (
        <Choices
          label="支部没有别的任职的人，请哪位到了会的党员确认"
          options={confirmers.map((one) => ({ value: one.memberId, text: one.name }))}
          value={confirmerId}
          onChange={setConfirmerId}
        />
      )}
    </AskWithReason>
  );
}
