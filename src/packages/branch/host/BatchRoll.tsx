import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';
import { PeopleGrid } from '../../../components/ui/PickPeople';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly meetingId: string;
  /** 还没签到的人。 */
  readonly people: readonly { readonly memberId: string; readonly name: string }[];
  readonly onDone: () => void;
}

const PAPER = '照纸质签到表登记';

/** 照纸质签到表登记：勾上到会的人，确认一次，一并签到（M8、design §5）。 */
export function BatchRoll({ meetingId, people, onDone }: Props) {
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [reason, setReason] = useState(PAPER);
  const { run, busy, error, clear } = useAction('meeting', 'checkInRoll');
  const grid = people.map(({ memberId, name }) => ({ id: memberId, name }));
  // 勾选之后自己签了到的，从名单里退出来。
  const chosen = picked.filter((id) => grid.some((person) => person.id === id));

  function close() {
    clear();
    setPicking(false);
  }
  async function submit() {
    const called = await run({ meetingId, memberIds: [...chosen], reason: reason.trim() });
    if (!called.ok) return;
    setPicked([]);
    setPicking(false);
    onDone();
  }

  return (
    <>
      <Button text="照名单登记" tone="plain" onClick={() => setPicking(true)} />
      <Sheet title="照名单登记" open={picking} onClose={close}>
        <Say text="照纸质签到表，点一下到会的人的名字。记你经手，本人看得到。" />
        <PeopleGrid people={grid} picked={chosen} onChange={setPicked} />
        <Field label="缘由" value={reason} onChange={setReason} maxLength={100} />
        <ErrorNote error={error} />
        <Button
          text={`登记 ${chosen.length} 人到会`}
          busy={busy}
          disabled={chosen.length === 0 || reason.trim() === ''}
          onClick={() => void submit()}
        />
      </Sheet>
    </>
  );
}
