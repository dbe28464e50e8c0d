import { useState } from 'react';
import type { Stage } from '../../../../../rules/appraisal/procedure';
import { Button } from '../../../../components/ui/Button';
import { Field } from '../../../../components/ui/Field';
import { ErrorNote } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';
import { ByGroup, type GroupPlan } from './ByGroup';

type MeetingStage = Exclude<Stage, 'ballot'>;

const WHAT: Readonly<Record<MeetingStage, string>> = {
  oath: '重温入党誓词。五个环节里只有宣誓可以略去。〔Q8〕',
  selfReview: '被评议人逐一作个人剖析，说清成绩和不足。〔Q8〕',
  discussion: '逐人讨论，互相批评。年老体弱的可用适当方式参加。〔Q8、Q22〕',
  comments: '书记逐人点评。点评完，才开始测评。〔Q8〕',
};

/** 测评之前的一个环节（Q7、Q8）：前一步没完成，后一步开不了。 */
export function StagePanel({
  appraisalId,
  status,
  refresh,
  stage,
}: PanelProps & { readonly stage: MeetingStage }) {
  const progress = status.procedure[stage];
  const [outstanding, setOutstanding] = useState('0');
  const [plan, setPlan] = useState<GroupPlan | null>(null);
  const { run, busy, error } = useAction('appraisal', 'stage');

  async function go(step: 'start' | 'finish' | 'skip') {
    const left = step === 'finish' ? Number(outstanding) : 0;
    const byGroup = step === 'start' ? plan : null;
    const called = await run({ appraisalId, stage, step, outstanding: left, byGroup });
    if (called.ok) refresh();
  }

  if (progress === 'done') return <Say text="✓ 这一环节已完成。" />;
  if (progress === 'skipped') return <Say text="这一环节已略去。" />;
  if (progress === 'running') {
    return (
      <>
        <Say text={WHAT[stage]} />
        {stage !== 'oath' && (
          <Field
            label="还有几人没有轮到"
            kind="number"
            maxLength={3}
            value={outstanding}
            onChange={setOutstanding}
            hint="都轮到了就是 0；用适当方式参加的不算在内。"
          />
        )}
        <ErrorNote error={error} />
        <Button
          text="这一环节完成"
          busy={busy}
          disabled={!/^\d+$/.test(outstanding)}
          onClick={() => void go('finish')}
        />
      </>
    );
  }
  return (
    <>
      <Say text={WHAT[stage]} />
      <ByGroup meetingId={status.meetingId} plan={plan} onChange={setPlan} />
      <ErrorNote error={error} />
      <Button text="开始这一环节" busy={busy} onClick={() => void go('start')} />
      {stage === 'oath' && (
        <Button text="这次不宣誓" tone="plain" busy={busy} onClick={() => void go('skip')} />
      )}
    </>
  );
}
