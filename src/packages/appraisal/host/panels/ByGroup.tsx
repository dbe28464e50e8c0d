import { useState } from 'react';
import { FOUR_GRADES } from '../../../../../rules/schemes/appraisal/fourGrades';
import { Choices } from '../../../../components/ui/Choices';
import { ErrorNote } from '../../../../components/ui/Notice';
import { Row } from '../../../../components/ui/Row';
import { Toggle } from '../../../../components/ui/Toggle';
import { useQuery } from '../../../../hooks/useQuery';
import { PickPeople } from '../../../../components/ui/PickPeople';

/** 分党小组进行的安排（Q7）。 */
export interface GroupPlan {
  readonly chairedBySecretary: boolean;
  readonly absentCommitteeIds: string[];
}

interface Props {
  readonly meetingId: string;
  readonly plan: GroupPlan | null;
  readonly onChange: (plan: GroupPlan | null) => void;
}

const WAYS = [
  { value: 'together', text: '全支部一起' },
  { value: 'groups', text: '分党小组' },
] as const;

/** 党员满 30 人的支部，测评之前的环节可以分党小组进行（Q7）；不满的不出这一项。 */
export function ByGroup({ meetingId, plan, onChange }: Props) {
  const { data } = useQuery('meeting', 'live', { meetingId });
  const least = FOUR_GRADES.groupSessionsFrom.value;
  if ((data?.headcount.expected ?? 0) < least) return null;
  return (
    <>
      <Choices
        label="怎样进行〔Q7〕"
        options={WAYS}
        value={plan === null ? 'together' : 'groups'}
        onChange={(way) =>
          onChange(way === 'groups' ? { chairedBySecretary: true, absentCommitteeIds: [] } : null)
        }
      />
      {plan !== null && <Plan plan={plan} onChange={onChange} />}
    </>
  );
}

interface PlanProps {
  readonly plan: GroupPlan;
  readonly onChange: (plan: GroupPlan) => void;
}

function Plan({ plan, onChange }: PlanProps) {
  const roster = useQuery('member', 'roster', {});
  const [choosing, setChoosing] = useState(false);
  const committee = (roster.data?.members ?? [])
    .filter(({ position }) => position !== 'ordinary')
    .map(({ memberId, name }) => ({ id: memberId, name }));
  const absent = plan.absentCommitteeIds;
  return (
    <>
      <Toggle
        label="由书记主持"
        on={plan.chairedBySecretary}
        onChange={(chairedBySecretary) => onChange({ ...plan, chairedBySecretary })}
      />
      <ErrorNote error={roster.error} onRetry={() => void roster.refresh()} />
      <Row
        title="没有列席的支委"
        detail={
          absent.length === 0
            ? '支委都列席就不选'
            : committee
                .filter(({ id }) => absent.includes(id))
                .map(({ name }) => name)
                .join('、')
        }
        value={`${absent.length} 人`}
        onClick={() => setChoosing(true)}
      />
      <PickPeople
        title="没有列席的支委"
        open={choosing}
        people={committee}
        picked={absent}
        onChange={(absentCommitteeIds) => onChange({ ...plan, absentCommitteeIds })}
        onClose={() => setChoosing(false)}
        empty="名册里没有支委。"
      />
    </>
  );
}
