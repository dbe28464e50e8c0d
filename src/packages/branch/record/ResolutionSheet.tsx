import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { Sheet } from '../../../components/ui/Sheet';
import { Toggle } from '../../../components/ui/Toggle';
import { WhyBody } from '../../../components/why/WhyBody';
import { Say } from '../../../components/ui/Say';
import { stillHolds, type Judged } from './Verdict';
import type { Resolution } from './draft';

interface Props {
  readonly resolution: Resolution;
  readonly judged: Judged | undefined;
  readonly headcount: Output<'meeting', 'record'>['headcount'];
  readonly onClose: () => void;
  readonly onSave: (resolution: Resolution) => void;
  readonly onRemove?: () => void;
}

const count = (text: string): number => Number(text.replace(/\D/g, '') || '0');

/** 写一项决议；举手表决的记赞成、反对、弃权，过没过半由云函数判，依据写在下面。 */
export function ResolutionSheet(props: Props) {
  const { resolution, judged, headcount, onClose, onSave, onRemove } = props;
  const [content, setContent] = useState(resolution.content);
  const [voted, setVoted] = useState(resolution.hands !== null);
  const [inFavour, setInFavour] = useState(String(resolution.hands?.inFavour ?? ''));
  const [against, setAgainst] = useState(String(resolution.hands?.against ?? 0));
  const [abstain, setAbstain] = useState(String(resolution.hands?.abstain ?? 0));
  const hands = { inFavour: count(inFavour), against: count(against), abstain: count(abstain) };
  return (
    <Sheet title="决议" open onClose={onClose}>
      <Field
        label="决议内容"
        kind="paragraph"
        value={content}
        onChange={setContent}
        placeholder="如 通过年度工作计划"
        maxLength={500}
      />
      <Toggle label="举手表决" on={voted} onChange={setVoted} />
      {voted && (
        <>
          {headcount && (
            <Say text={`应到 ${headcount.due} 人，实到 ${headcount.present} 人。`} soft />
          )}
          <Field label="赞成" kind="number" value={inFavour} onChange={setInFavour} maxLength={4} />
          <Field label="反对" kind="number" value={against} onChange={setAgainst} maxLength={4} />
          <Field label="弃权" kind="number" value={abstain} onChange={setAbstain} maxLength={4} />
        </>
      )}
      <Button
        text="好"
        disabled={content.trim() === '' || (voted && inFavour.trim() === '')}
        onClick={() => onSave({ content: content.trim(), hands: voted ? hands : null })}
      />
      {onRemove && <Button text="去掉这一项" tone="danger" onClick={onRemove} />}
      {stillHolds(resolution, judged) && judged.reasons.length > 0 && (
        <WhyBody reasons={judged.reasons} />
      )}
    </Sheet>
  );
}
