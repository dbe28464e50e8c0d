import { View } from '@tarojs/components';
import type { Headcount, MeetingState } from '../../../../types/contracts/meeting';
import { Tag } from '../../../components/ui/Tag';
import { Why } from '../../../components/why/Why';

interface Props {
  readonly headcount: Headcount;
  readonly state: MeetingState;
}

/** 应到、实到、法定人数；每个数点得开依据与口径（Q2—Q6、X6）。 */
export function Counts({ headcount, state }: Props) {
  const { due, present, attending, needed, met, reasons } = headcount;
  return (
    <View className="host-counts">
      <View className="host-figures">
        <Why
          label="应到"
          value={String(due)}
          reasons={reasons}
          note="应到只数正式党员，减去已生效的豁免。"
        />
        <Why label="实到" value={String(present)} reasons={reasons} note="实到只数计入应到的人。" />
        {attending > 0 && (
          <Why
            label="列席"
            value={String(attending)}
            reasons={reasons}
            note="到会而不计入应到的，如预备党员。"
          />
        )}
        {needed !== null && <Why label="法定人数" value={String(needed)} reasons={reasons} />}
      </View>
      <View className="host-verdict">
        <Verdict needed={needed} met={met} short={(needed ?? 0) - present} state={state} />
      </View>
    </View>
  );
}

interface VerdictProps {
  readonly needed: number | null;
  readonly met: boolean | null;
  readonly short: number;
  readonly state: MeetingState;
}

function Verdict({ needed, met, short, state }: VerdictProps) {
  if (needed === null || met === null) return <Tag text="这类活动没有法定人数要求" />;
  if (met) return <Tag text="✓ 已到法定人数" tone="good" />;
  return (
    <Tag
      text={state === 'closed' ? `未到法定人数，差 ${short} 人` : `还差 ${short} 人到法定人数`}
      tone="warn"
    />
  );
}
