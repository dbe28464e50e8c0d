import { useAction } from '../../../hooks/useAction';
import { AskWithReason } from './AskWithReason';

interface Props {
  readonly meetingId: string;
  readonly person: { readonly memberId: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 对断网后交来的签到提异议：码可能是别人转发的截图（M8、G5）。 */
export function ObjectCheckIn({ meetingId, person, onClose, onDone }: Props) {
  const { run, busy, error } = useAction('meeting', 'objectCheckIn');
  return (
    <AskWithReason
      title={`${person.name}真的到会了吗？`}
      note="这条签到是断网时留下、后来交来的。人不在场的，写明理由提异议；由另一个人答复之前签到照算，本人看得到。〔M8〕〔G5〕"
      label="为什么有疑问"
      maxLength={300}
      confirm="提异议"
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
