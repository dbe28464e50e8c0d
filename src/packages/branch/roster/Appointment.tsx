import type { Input, Output } from '../../../../types/api';
import { ROLE_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';

type AppointableRole = Input<'organisation', 'appoint'>['role'];

interface Props {
  readonly member: Output<'member', 'roster'>['members'][number] | null;
  /** 给了就是上级来任免书记、副书记；不给是书记任免记录员、监督员（O2、O8）。 */
  readonly branchId: string | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const BY_SUPERIOR: readonly AppointableRole[] = ['secretary', 'deputySecretary'];
const BY_SECRETARY: readonly AppointableRole[] = ['recorder', 'recordSupervisor'];

/** 任免：一人一次一职。 */
export function Appointment({ member, branchId, onClose, onDone }: Props) {
  const { run, busy, error, clear } = useAction('organisation', 'appoint');

  async function decide(role: AppointableRole, decision: 'appoint' | 'dismiss') {
    if (!member) return;
    const called = await run({
      memberId: member.memberId,
      role,
      decision,
      ...(branchId === undefined ? {} : { branchId }),
    });
    if (called.ok) onDone();
  }

  return (
    <Sheet
      title={`${member?.name ?? ''}的任职`}
      open={member !== null}
      onClose={() => {
        clear();
        onClose();
      }}
    >
      <ErrorNote error={error} />
      {(branchId === undefined ? BY_SECRETARY : BY_SUPERIOR).map((role) => {
        const holds = member?.roles.includes(role) ?? false;
        return (
          <Button
            key={role}
            text={holds ? `免去${ROLE_LABELS[role]}` : `任命为${ROLE_LABELS[role]}`}
            tone={holds ? 'danger' : 'plain'}
            busy={busy}
            onClick={() => void decide(role, holds ? 'dismiss' : 'appoint')}
          />
        );
      })}
    </Sheet>
  );
}
