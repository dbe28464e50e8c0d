import type { MeetingSummary } from '../../../../types/contracts/meeting';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';

const KINDS: readonly MeetingSummary['kind'][] = ['organisationalLifeMeeting', 'generalMeeting'];

/** 组织生活会、支部党员大会上可以民主测评（M4）：备过的去测评主持屏，没备的可以备。 */
export function AppraisalEntry({ meeting }: { readonly meeting: MeetingSummary }) {
  const { meetingId, kind, state } = meeting;
  const fits = KINDS.includes(kind);
  const { data } = useQuery('appraisal', 'list', {}, { enabled: fits });
  if (!fits || !data) return null;
  const found = data.appraisals.find((one) => one.meetingId === meetingId);
  if (!found && state === 'closed') return null;
  return (
    <Card title="民主测评">
      {found ? (
        <Row
          title="去测评主持屏"
          detail={found.title}
          onClick={() => open('/packages/appraisal/host/index', { appraisalId: found.appraisalId })}
        />
      ) : (
        <Row
          title="备民主测评"
          detail="这次会上要评议党员，就先备好"
          onClick={() => open('/packages/appraisal/prepare/index', { meetingId })}
        />
      )}
    </Card>
  );
}
