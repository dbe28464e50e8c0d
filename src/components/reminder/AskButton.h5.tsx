import { useState } from 'react';
import { Button } from '../ui/Button';
import { Hint } from '../ui/Notice';
import { Sheet } from '../ui/Sheet';
import type { Answers, AskProps } from './answers';

/** 浏览器里没有微信：本机演示用一页问话代替微信的框。 */
export function AskButton({ text, templateIds, busy, onAnswer }: AskProps) {
  const [asking, setAsking] = useState(false);
  const answer = (result: Answers[number]['result']): void => {
    setAsking(false);
    onAnswer(templateIds.map((templateId) => ({ templateId, result })));
  };
  return (
    <>
      <Button text={text} tone="plain" busy={busy} onClick={() => setAsking(true)} />
      <Sheet title="允许发提醒吗？" open={asking} onClose={() => setAsking(false)}>
        <Hint text="在手机上，这一步由微信来问。允许一次，只发一条。" />
        <Button text="允许" onClick={() => answer('accept')} />
        <Button text="不用了" tone="plain" onClick={() => answer('reject')} />
      </Sheet>
    </>
  );
}
