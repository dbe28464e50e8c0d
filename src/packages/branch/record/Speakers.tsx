import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { Toggle } from '../../../components/ui/Toggle';
import type { Speaker } from './draft';

interface Props {
  readonly speakers: readonly Speaker[];
  readonly none: boolean;
  readonly onChange: (speakers: readonly Speaker[], none: boolean) => void;
}

/** 发言人：逐名写；没有人发言的，点明没有（M7、M2）。 */
export function Speakers({ speakers, none, onChange }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const editing = at === null ? null : (speakers[at] ?? { name: '', topic: null });
  return (
    <Card title="发言人" note={`${none ? 0 : speakers.length} 人`}>
      {!none &&
        speakers.map((speaker, index) => (
          <Row
            key={`${speaker.name}-${index}`}
            title={speaker.name}
            detail={speaker.topic ?? '没有写发言题目'}
            value="改"
            onClick={() => setAt(index)}
          />
        ))}
      {!none && <Button text="加一名发言人" tone="plain" onClick={() => setAt(speakers.length)} />}
      {(none || speakers.length === 0) && (
        <Toggle label="没有人发言" on={none} onChange={(on) => onChange([], on)} />
      )}
      {at !== null && editing !== null && (
        <SpeakerSheet
          speaker={editing}
          onClose={() => setAt(null)}
          onSave={(speaker) => {
            onChange([...speakers.slice(0, at), speaker, ...speakers.slice(at + 1)], false);
            setAt(null);
          }}
          {...(at < speakers.length
            ? {
                onRemove: () => {
                  onChange([...speakers.slice(0, at), ...speakers.slice(at + 1)], false);
                  setAt(null);
                },
              }
            : {})}
        />
      )}
    </Card>
  );
}

interface SheetProps {
  readonly speaker: Speaker;
  readonly onClose: () => void;
  readonly onSave: (speaker: Speaker) => void;
  readonly onRemove?: () => void;
}

function SpeakerSheet({ speaker, onClose, onSave, onRemove }: SheetProps) {
  const [name, setName] = useState(speaker.name);
  const [topic, setTopic] = useState(speaker.topic ?? '');
  return (
    <Sheet title="发言人" open onClose={onClose}>
      <Field label="姓名" value={name} onChange={setName} maxLength={30} />
      <Field label="发言题目（可不写）" value={topic} onChange={setTopic} maxLength={60} />
      <Button
        text="好"
        disabled={name.trim() === ''}
        onClick={() =>
          onSave({ name: name.trim(), topic: topic.trim() === '' ? null : topic.trim() })
        }
      />
      {onRemove && <Button text="去掉这一名" tone="danger" onClick={onRemove} />}
    </Sheet>
  );
}
