import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickField } from '../../../components/ui/PickField';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { PeopleGrid } from '../../../components/ui/PickPeople';
import { Say } from '../../../components/ui/Say';
import { today } from '../shared/month';
import type { DuesLine } from './duesOf';

interface Props {
  readonly month: string;
  readonly people: readonly DuesLine[];
  /** 这个月登记过没有：没登记过的月份不算欠（G4）。 */
  readonly registered: boolean;
  readonly writes: boolean;
  readonly onDone: () => void;
}

/** 一次勾多人，记为已交或免交。 */
export function MarkPaid({ month, people, registered, writes, onDone }: Props) {
  const [picked, setPicked] = useState<string[]>([]);
  const [on, setOn] = useState(today);
  const { run, busy, error } = useAction('membership', 'duesMark');
  const names = people.map(({ memberId: id, name }) => ({ id, name }));

  async function mark(state: 'paid' | 'waived') {
    const day = state === 'paid' ? on : null;
    const called = await run({
      month,
      marks: picked.map((memberId) => ({ memberId, state, on: day })),
    });
    if (!called.ok) return;
    setPicked([]);
    onDone();
  }

  if (!writes) {
    return (
      <Card title={registered ? '还没交' : '还没登记'} note={`${people.length} 人`}>
        <Say text={people.map(({ name }) => name).join('、')} />
      </Card>
    );
  }
  const all = picked.length === people.length;
  return (
    <Card title={registered ? '还没交的' : '这个月还没登记'} note={`${people.length} 人`}>
      <Say
        text={
          registered
            ? '勾上交了的人，再点下面的按钮。'
            : '勾上交了的人，再点下面的按钮；其余的人记为未交。'
        }
      />
      <PeopleGrid people={names} picked={picked} onChange={setPicked} />
      <Button
        text={all ? '全部不勾' : '全部勾上'}
        tone="plain"
        onClick={() => setPicked(all ? [] : names.map(({ id }) => id))}
      />
      <PickField
        label="哪天交的"
        mode="date"
        value={on}
        onChange={setOn}
        error={fieldError(error, 'on')}
      />
      <ErrorNote error={error} />
      <View>
        <Button
          text={`记为已交（${picked.length} 人）`}
          busy={busy}
          disabled={picked.length === 0}
          onClick={() => void mark('paid')}
        />
        <Button
          text={`记为免交（${picked.length} 人）`}
          tone="plain"
          busy={busy}
          disabled={picked.length === 0}
          onClick={() => void mark('waived')}
        />
      </View>
    </Card>
  );
}
