import type { ObjectionView } from '../../../../types/contracts/notice';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly objection: ObjectionView;
  readonly onDone: () => void;
}

/** 上级受理，随即交支部调查。 */
export function Accept({ objection, onDone }: Props) {
  const { branchId, objectionId } = objection;
  const { run, busy, error } = useAction('notice', 'accept');
  return (
    <>
      <ErrorNote error={error} />
      <Button
        text="受理，交支部调查"
        busy={busy}
        onClick={() => void run({ branchId, objectionId }).then((called) => called.ok && onDone())}
      />
    </>
  );
}
