import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import type { BoxError } from '../box/boxError';
import type { Booth } from '../flow/enterBooth';
import { choicesOf, markLabel } from './markLabels';
import type { Ballot } from './useBallot';

interface Props {
  readonly booth: Booth;
  readonly ballot: Ballot;
  readonly error: BoxError | null;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** 检查：每个人选了什么都列出来，点一行就改；看好了，一次投出。 */
export function ReviewStep({ booth, ballot, error, onBack, onSubmit }: Props) {
  const [changing, setChanging] = useState<number | null>(null);
  const { subjects } = booth.manifest;
  return (
    <View>
      <Text className="booth-lead">请检查一遍，要改哪位就点哪位</Text>
      <Card title="我的票" note={`${subjects.length} 位`}>
        {subjects.map(({ id, name }, column) => {
          const mark = ballot.marks[column] ?? null;
          return mark === null ? (
            <Row key={id} title={name} value="不评本人" />
          ) : (
            <Row
              key={id}
              title={name}
              value={<Text className={`booth-mark`}>{markLabel(mark)}</Text>}
              onClick={() => setChanging(column)}
            />
          );
        })}
      </Card>
      <Sheet
        title={subjects[changing ?? -1]?.name ?? ''}
        open={changing !== null}
        onClose={() => setChanging(null)}
      >
        <Choices
          label="改成哪一档"
          options={choicesOf(booth.manifest)}
          value={ballot.marks[changing ?? -1] ?? null}
          onChange={(mark) => {
            if (changing !== null) ballot.mark(changing, mark);
            setChanging(null);
          }}
        />
      </Sheet>
      <View className="booth-footer">
        <ErrorNote error={error} />
        <Text className="booth-note">投出之后不能再改，也没有人能看到是谁投的。</Text>
        <Button text="投进票箱" busy={ballot.busy} onClick={onSubmit} />
        <Button text="回去再看看" tone="plain" disabled={ballot.busy} onClick={onBack} />
      </View>
    </View>
  );
}
