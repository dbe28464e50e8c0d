import Taro from '@tarojs/taro';
import { useState } from 'react';
import { isCancel } from '../../api/isCancel';
import { Button } from '../ui/Button';
import { Hint } from '../ui/Notice';
import type { Answers, AskProps } from './answers';

/** 由微信自己来问：答应不答应、要不要总是这样，都在微信的框里。 */
export function AskButton({ text, templateIds, busy, onAnswer }: AskProps) {
  const [trouble, setTrouble] = useState(false);
  async function ask() {
    setTrouble(false);
    try {
      const reply = await Taro.requestSubscribeMessage({
        tmplIds: [...templateIds],
        entityIds: [],
      });
      const said = new Map<string, unknown>(Object.entries(reply));
      onAnswer(templateIds.map((id) => ({ templateId: id, result: resultOf(said.get(id)) })));
    } catch (cause) {
      if (isCancel(cause)) return;
      console.warn('微信没有问成', cause);
      setTrouble(true);
    }
  }
  return (
    <>
      {trouble && (
        <Hint text="微信没有让问。可能在微信的设置里关了“订阅消息”；不收提醒也不要紧，打开这里照样看得到。" />
      )}
      <Button text={text} tone="plain" busy={busy} onClick={() => void ask()} />
    </>
  );
}

/** 带声音的答应也是答应；认不得的都当没答应。 */
function resultOf(value: unknown): Answers[number]['result'] {
  if (typeof value === 'string' && value.startsWith('accept')) return 'accept';
  return value === 'ban' || value === 'filter' ? value : 'reject';
}
