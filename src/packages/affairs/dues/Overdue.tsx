import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Say } from '../../../components/ui/Say';
import { monthLabel } from '../shared/month';
import type { DuesLine } from './duesOf';

interface Props {
  readonly month: string;
  readonly lines: readonly DuesLine[];
  readonly writes: boolean;
  readonly onDone: () => void;
}

/** 这个月逾期的人；提出拟记减分只是提议，不自动扣分（D17、G5）。 */
export function Overdue({ month, lines, writes, onDone }: Props) {
  const [proposed, setProposed] = useState<{ month: string; count: number } | null>(null);
  const { run, busy, error } = useAction('membership', 'duesPropose');
  const late = lines.filter((line) => line.late);
  if (late.length === 0) return null;

  async function propose(): Promise<boolean> {
    const called = await run({ month });
    if (called.ok) {
      setProposed({ month, count: called.value.proposed });
      onDone();
    }
    return called.ok;
  }

  return (
    <Card title="逾期" note={`${late.length} 人`}>
      <Say
        text={late
          .map(({ name, state }) => (state === 'due' ? `${name}（未交）` : `${name}（已补交）`))
          .join('、')}
      />
      {proposed?.month === month && (
        <Say
          text={
            proposed.count === 0
              ? '✓ 以前都提过了，没有新提的。'
              : `✓ 提出了 ${proposed.count} 人，已通知本人。`
          }
        />
      )}
      {writes && proposed?.month !== month && (
        <Confirm
          button="提出拟记减分"
          title="提出拟记减分"
          confirm="提出"
          tone="plain"
          busy={busy}
          error={error}
          onConfirm={propose}
        >
          <Say text={`${monthLabel(month)}的党费逾期。这里只是提出，不会扣分。〔D17〕`} />
          <Say text="本人会收到，能看到依据，可以申辩；申辩有人答复；支部认定属实以后才减分。〔G5〕" />
          <Say text="关爱管理的同志不提，已经提过的不再提。" soft />
        </Confirm>
      )}
    </Card>
  );
}
