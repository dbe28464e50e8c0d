import { useAction } from '../../../hooks/useAction';
import { WithReason } from '../shared/WithReason';

interface Props {
  readonly proposalId: string;
  readonly where: { readonly branchId?: string };
  readonly onDone: () => void;
}

/** 冲销（X2）：旧账不动，另记一笔抵掉。 */
export function Reverse({ proposalId, where, onDone }: Props) {
  const { run, busy, error } = useAction('points', 'reverse');
  return (
    <WithReason
      button="记错了，冲销"
      title="冲销这一笔"
      confirm="冲销"
      consequence="原来的一笔留在账上，另记一笔冲销，写明原因。已经公示的，还要发更正版。〔X2〕〔N2〕"
      label="为什么冲销"
      busy={busy}
      error={error}
      run={(reason) => run({ proposalId, reason, ...where })}
      onDone={onDone}
    />
  );
}
