import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { Materials, type Material } from '../shared/Materials';
import { PickWitnesses } from '../shared/PickWitnesses';

interface Props {
  readonly proposalId: string;
  readonly onDone: () => void;
}

/** 认定之前补充：改写事由、加材料、加证明人；退回的随即重新送审。 */
export function Supplement({ proposalId, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const [story, setStory] = useState('');
  const [materials, setMaterials] = useState<readonly Material[]>([]);
  const [witnessIds, setWitnessIds] = useState<string[]>([]);
  const { run, busy, error } = useAction('points', 'supplement');
  const empty = story.trim() === '' && materials.length === 0 && witnessIds.length === 0;

  async function send() {
    const called = await run({
      proposalId,
      materials: [...materials],
      witnessIds,
      ...(story.trim() === '' ? {} : { story: story.trim() }),
    });
    if (!called.ok) return;
    setOpen(false);
    setStory('');
    setMaterials([]);
    setWitnessIds([]);
    onDone();
  }

  if (!open) {
    return <Button text="补充材料、证明人" tone="plain" onClick={() => setOpen(true)} />;
  }
  return (
    <Card title="补充">
      <Field
        label="把事由写得更清楚（不改就不填）"
        kind="paragraph"
        value={story}
        onChange={setStory}
        error={fieldError(error, 'story')}
      />
      <Materials materials={materials} onChange={setMaterials} />
      <PickWitnesses picked={witnessIds} onChange={setWitnessIds} />
      <ErrorNote error={error} />
      <Button text="补充上去" busy={busy} disabled={empty} onClick={() => void send()} />
      <Button text="不补了" tone="plain" onClick={() => setOpen(false)} />
    </Card>
  );
}
