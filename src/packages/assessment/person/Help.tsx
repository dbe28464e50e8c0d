import { useState } from 'react';
import type { AssessmentRow } from '../../../../types/contracts/assessment';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickPeople } from '../../../components/ui/PickPeople';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { HELP_OUTCOMES } from '../shared/labels';

interface Props {
  readonly year: number;
  readonly row: AssessmentRow;
  /** 书记、副书记才能指定、登记。 */
  readonly leads: boolean;
  readonly onDone: () => void;
}

const OUTCOMES = Object.entries(HELP_OUTCOMES).map(([value, text]) => ({
  value: value as keyof typeof HELP_OUTCOMES,
  text,
}));

/** 谈心谈话、结对帮扶（S10）：谁来帮，整改怎么样。 */
export function Help({ year, row, leads, onDone }: Props) {
  const { memberId, help } = row;
  return (
    <Card title="谈心谈话、结对帮扶〔S10〕" urgent={help.due && help.outcome === null}>
      <Row
        title="帮扶的人"
        value={help.helpers.length === 0 ? '还没有定' : help.helpers.join('、')}
      />
      {help.outcome !== null && (
        <Row title="整改情况" detail={help.note ?? ''} value={HELP_OUTCOMES[help.outcome]} />
      )}
      {leads && <Assign year={year} memberId={memberId} onDone={onDone} />}
      {leads && help.helpers.length > 0 && (
        <RecordHelp year={year} memberId={memberId} onDone={onDone} />
      )}
    </Card>
  );
}

interface FormProps {
  readonly year: number;
  readonly memberId: string;
  readonly onDone: () => void;
}

function Assign({ year, memberId, onDone }: FormProps) {
  const [choosing, setChoosing] = useState(false);
  const [picked, setPicked] = useState<string[]>([]);
  const roster = useQuery('member', 'roster', {}, { enabled: choosing });
  const { run, busy, error } = useAction('assessment', 'assignHelp');
  const people = (roster.data?.members ?? [])
    .filter((one) => one.memberId !== memberId)
    .map((one) => ({ id: one.memberId, name: one.name }));
  return (
    <>
      <Say soft text="一般是一名支委和一名优秀党员。" />
      <ErrorNote error={error} />
      <Button
        text={picked.length === 0 ? '选帮扶的人' : `改选（已选 ${picked.length} 人）`}
        tone="plain"
        onClick={() => setChoosing(true)}
      />
      {picked.length > 0 && (
        <Button
          text="定下来"
          busy={busy}
          onClick={() =>
            void run({ year, memberId, helperIds: picked }).then((called) => {
              if (!called.ok) return;
              setPicked([]);
              onDone();
            })
          }
        />
      )}
      <PickPeople
        title="帮扶的人（至多三人）"
        open={choosing}
        people={people}
        picked={picked}
        onChange={(ids) => setPicked(ids.slice(-3))}
        onClose={() => setChoosing(false)}
        empty="名册里没有别的人。"
      />
    </>
  );
}

function RecordHelp({ year, memberId, onDone }: FormProps) {
  const [outcome, setOutcome] = useState<keyof typeof HELP_OUTCOMES | null>(null);
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction('assessment', 'recordHelp');

  async function save() {
    if (outcome === null) return;
    const called = await run({ year, memberId, outcome, note: note.trim() });
    if (!called.ok) return;
    setNote('');
    onDone();
  }

  return (
    <>
      <Choices label="整改情况" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <Field
        label="说明"
        kind="paragraph"
        maxLength={300}
        value={note}
        onChange={setNote}
        hint="谈了几次、做了什么、有没有变化。本人看得到。"
      />
      <ErrorNote error={error} />
      <Button
        text="记下来"
        tone="plain"
        busy={busy}
        disabled={outcome === null || note.trim() === ''}
        onClick={() => void save()}
      />
    </>
  );
}
