import { useAction } from '../../../hooks/useAction';
import { AskWithReason } from './AskWithReason';

interface Props {
  readonly meetingId: string;
  readonly person: { readonly memberId: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 结束之后登记补签：写明原因，等第二个人确认（M8）。 */
export function MakeUp({ meetingId, person, onClose, onDone }: Props) {
  const { run, busy, error } = useAction('meeting', 'makeUp');
  return (
    <AskWithReason
      title={`给${person.name}补签`}
      note="确已到会、没有签上的才补。由你和本人以外的另一个人确认之后才算出席。〔M8〕"
      label="为什么补签"
      maxLength={200}
      confirm="登记补签"
      busy={busy}
      error={error}
      onClose={onClose}
      onConfirm={async (reason) => {
        const called = await run({ meetingId, memberId: person.memberId, reason });
        if (called.ok) onDone();
      }}
    />
  );
}
