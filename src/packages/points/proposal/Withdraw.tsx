import { useAction } from '../../../hooks/useAction';
import { WithReason } from '../shared/WithReason';

interface Props {
  readonly proposalId: string;
  readonly onDone: () => void;
}

/** 认定之前撤回。 */
export function Withdraw({ proposalId, onDone }: Props) {
  const { run, busy, error } = useAction('points', 'withdraw');
  return (
    <WithReason
      button="撤回这一件"
      title="撤回"
      confirm="撤回"
      consequence="撤回之后不再审核；要再报，另报一件。账上留有记录。"
      label="为什么撤回"
      busy={busy}
      error={error}
      run={(reason) => run({ proposalId, reason })}
      onDone={onDone}
    />
  );
}
