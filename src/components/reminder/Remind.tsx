import { useState } from 'react';
import type { ReminderKind } from '../../../types/contracts/reminder';
import { open } from '../../hooks/open';
import { useAction } from '../../hooks/useAction';
import { useQuery } from '../../hooks/useQuery';
import { ErrorNote, Hint } from '../ui/Notice';
import { Row } from '../ui/Row';
import { Tag } from '../ui/Tag';
import { AskButton } from './AskButton';
import type { Answers } from './answers';

interface Props {
  readonly kind: ReminderKind;
  /** 按钮上的字。 */
  readonly text: string;
}

/**
 * 放在一张卡片里：还没答应的给按钮，答应了的写明还剩几次，关掉了的写明在哪里打开。
 * 这套部署没有配提醒、还没取到的，什么也不画；取不到也不打扰，提醒不是要办的事。
 */
export function Remind({ kind, text }: Props) {
  const { data, refresh } = useQuery('reminder', 'templates', {});
  const { run, busy, error } = useAction('reminder', 'accepted');
  const [declined, setDeclined] = useState(false);
  const mine = data?.templates.find((template) => template.kind === kind);
  if (!mine) return null;

  async function record(results: Answers) {
    setDeclined(results.every(({ result }) => result !== 'accept'));
    const called = await run({ results });
    if (called.ok) await refresh();
  }

  if (mine.credits > 0) {
    return mine.off ? (
      <Row
        title="微信提醒已关"
        detail="在“我的”里可以打开"
        onClick={() => open('/pages/mine/index')}
      />
    ) : (
      <Row title="微信提醒" value={<Tag text={`已答应提醒 ${mine.credits} 次`} tone="good" />} />
    );
  }
  return (
    <>
      {declined && <Hint text="没有答应也不要紧：打开这里，要办的事照样写着。" />}
      <ErrorNote error={error} />
      <AskButton
        text={text}
        templateIds={[mine.templateId]}
        busy={busy}
        onAnswer={(results) => void record(results)}
      />
    </>
  );
}
