import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../components/ui/Button';
import { ErrorNote } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 备票证钥匙（Q10）：一批接一批，断了接着造；离开这一页就停，回来再接。 */
export function KeysPanel({ appraisalId, status, refresh }: PanelProps) {
  const { run, error } = useAction('appraisal', 'makeKeys');
  const [making, setMaking] = useState(false);
  const [fresh, setFresh] = useState<{ made: number; needed: number } | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const made = Math.max(fresh?.made ?? 0, status.keys.made);
  const needed = fresh?.needed ?? status.keys.needed;
  const complete = made >= needed || status.state !== 'preparing';

  async function make() {
    setMaking(true);
    while (here.current) {
      const called = await run({ appraisalId });
      if (!called.ok) break;
      setFresh(called.value);
      if (called.value.made >= called.value.needed) break;
    }
    if (!here.current) return;
    setMaking(false);
    refresh();
  }

  return (
    <>
      <Say text="每名被评议人一把，会前备好，现场不用等。备好之后也可以增加群众代表，再补几把。" />
      <View className="ap-bar" aria-label={`已备 ${made} 把，共 ${needed} 把`}>
        <View
          className="ap-bar-done"
          style={{ width: `${needed === 0 ? 0 : Math.min(100, (made * 100) / needed)}%` }}
        />
      </View>
      <Say text={complete ? '✓ 票证钥匙已备齐。' : `已备 ${made} 把，共要 ${needed} 把。`} />
      <ErrorNote error={error} />
      {!complete && (
        <Button text={made > 0 ? '接着备' : '开始备'} busy={making} onClick={() => void make()} />
      )}
    </>
  );
}
