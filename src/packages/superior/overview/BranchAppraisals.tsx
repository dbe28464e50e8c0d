import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';

/** 一个支部的测评里等上级办的：确认豁免（Q3）、收封存包清除云端（Q27）。没有测评就不出这一行。 */
export function BranchAppraisals({ branchId }: { readonly branchId: string }) {
  const { data } = useQuery('appraisal', 'list', { branchId });
  const appraisals = data?.appraisals ?? [];
  if (appraisals.length === 0) return null;
  const exemptions = appraisals.flatMap((one) => one.pendingExemptions).length;
  const archives = appraisals.filter(({ state }) => state === 'counted').length;
  const waiting = [
    exemptions > 0 ? `${exemptions} 份豁免等确认` : '',
    archives > 0 ? `${archives} 份封存包等接收` : '',
  ].filter((text) => text !== '');
  return (
    <Row
      title="民主测评"
      detail={waiting.join('，')}
      {...(waiting.length > 0 ? { value: <Tag text="等你办" tone="red" /> } : {})}
      onClick={() => open('/packages/appraisal/oversee/index', { branchId })}
    />
  );
}
