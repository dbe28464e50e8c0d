import { useState } from 'react';
import type { ProposalDetail } from '../../../../types/contracts/proposal';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Say } from '../../../components/ui/Say';
import { Toggle } from '../../../components/ui/Toggle';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';

interface Props {
  readonly detail: ProposalDetail;
  readonly onDone: () => void;
}

/** 一票否决成立与否（S4）：凭民主评议，逐条确认要件；系统只核对程序，不作结论（G3）。 */
export function DecideVeto({ detail, onDone }: Props) {
  const { line } = detail;
  const list = useQuery('appraisal', 'list', {});
  const [appraisalId, setAppraisalId] = useState<string | null>(null);
  const [facts, setFacts] = useState<Readonly<Record<string, boolean>>>({});
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('points', 'decideVeto');
  const counted = (list.data?.appraisals ?? []).filter(
    ({ state }) => state === 'counted' || state === 'purged',
  );

  async function decide(decision: 'confirm' | 'dismiss') {
    const called = await run({
      proposalId: line.id,
      decision,
      reason: reason.trim(),
      ...facts,
      ...(appraisalId === null ? {} : { appraisalId }),
    });
    if (called.ok) onDone();
  }

  const silent = reason.trim() === '';
  return (
    <Card title="否决是否成立">
      <Say text="须经支部民主评议程序作出；本人的申辩要答复。成立的，年度积分为 0。〔S4〕〔G5〕" />
      <ErrorNote error={list.error} onRetry={() => void list.refresh()} />
      {counted.length > 0 ? (
        <Choices
          label="哪次民主评议"
          options={counted.map((one) => ({
            value: one.appraisalId,
            text: one.title,
          }))}
          value={appraisalId}
          onChange={setAppraisalId}
        />
      ) : (
        <Say soft text="还没有计过票的民主评议；没有评议不能成立。" />
      )}
      {factsOf(line.article).map(({ key, label }) => (
        <Toggle
          key={key}
          label={label}
          on={facts[key] ?? false}
          onChange={(on) => setFacts({ ...facts, [key]: on })}
        />
      ))}
      <Field
        label="理由（也是对申辩的答复）"
        kind="paragraph"
        value={reason}
        onChange={setReason}
        hint="本人会看到。"
        error={fieldError(error, 'reason')}
      />
      <ErrorNote error={error} />
      <Button
        text="不成立"
        tone="plain"
        busy={busy}
        disabled={silent}
        onClick={() => void decide('dismiss')}
      />
      <Button
        text="成立"
        tone="danger"
        busy={busy}
        disabled={silent || appraisalId === null}
        onClick={() => void decide('confirm')}
      />
    </Card>
  );
}

/** 各条自身的要件：V1、V5、V6 只看证据与程序。 */
function factsOf(article: string): readonly { readonly key: string; readonly label: string }[] {
  switch (article) {
    case 'V2':
      return [{ key: 'justified', label: '有正当理由' }];
    case 'V3':
      return [
        { key: 'justified', label: '有正当理由' },
        { key: 'refusedAfterEducation', label: '经教育仍拒绝交纳' },
      ];
    case 'V4':
      return [
        { key: 'punished', label: '已受处罚或处分' },
        { key: 'seriousConsequence', label: '后果严重' },
      ];
    default:
      return [];
  }
}
