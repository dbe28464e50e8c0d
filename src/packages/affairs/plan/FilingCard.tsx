import type { ReasonView } from '../../../../types/shapes';
import { Card } from '../../../components/ui/Card';
import { canDecide } from '../../../hooks/roles';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Reasons } from '../../../components/why/Reasons';
import { Say } from '../../../components/ui/Say';
import { Actions } from '../shared/Actions';
import { useRoles } from '../shared/useRoles';
import { FilingList } from './FilingList';
import type { PlanView } from './index';

interface Props {
  readonly year: number;
  readonly plan: PlanView;
  readonly shortfalls: readonly ReasonView[];
  readonly onDone: () => void;
}

/** 报备（M6）：报到哪一步、上级的回执、要不要再报。 */
export function FilingCard({ year, plan, shortfalls, onDone }: Props) {
  const roles = useRoles();
  const { run, busy, error } = useAction('plan', 'file');
  const last = plan.filings.at(-1);
  const toFile = plan.changedSinceFiling || last?.state === 'returned';

  async function file(): Promise<boolean> {
    const called = await run({ year, version: plan.version });
    if (called.ok) onDone();
    return called.ok;
  }

  return (
    <Card title={titleOf(plan)} urgent={last?.state === 'returned' && plan.canEdit}>
      <FilingList filings={plan.filings} />
      {plan.canEdit && plan.changedSinceFiling && last && (
        <Say text="上次报备之后又改过，改好后要重新报。" />
      )}
      <Reasons summary="排的次数不够规定的次数" reasons={shortfalls} />
      {plan.canEdit && toFile && !canDecide(roles) && (
        <Say text="排好以后，由书记（副书记）报上级。" soft />
      )}
      {canDecide(roles) && toFile && (
        <Actions>
          <Confirm
            button={last ? '重新报上级备案' : '报上级备案'}
            title={`报 ${year} 年计划`}
            confirm="确定报上去"
            busy={busy}
            error={error}
            onConfirm={file}
          >
            <Say
              text={`把第 ${plan.version} 版共 ${plan.rows.length} 项原样报给上级。上级收下后，这里会有回执。以后要改还可以改，改了再报。〔M6〕`}
            />
            <Reasons summary="排的次数不够规定的次数，也可以先报" reasons={shortfalls} />
          </Confirm>
        </Actions>
      )}
    </Card>
  );
}

function titleOf({ filings, changedSinceFiling }: PlanView): string {
  const last = filings.at(-1);
  if (!last) return '还没有报上级备案';
  if (last.state === 'returned') return '上级退回了，请改好再报';
  if (changedSinceFiling) return '有改动，还没有重新报';
  return last.state === 'received' ? '上级已收下' : '已报上级，等回执';
}
