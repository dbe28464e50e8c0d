import { useRef, useState } from 'react';
import type { Layer } from '../../../../../types/ballot/keeping';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import { RandomPool } from '../../../booth/crypto/randomPool';
import { randomBytes } from '../../../booth/crypto/randomSource';
import type { Deal as Dealt } from '../../keys/layerKey';
import { DEAL_RANDOM_BYTES, dealLayer } from '../../keys/layerKey';
import { LAYER_NAMES } from '../layerNames';
import type { StepProps } from '../Step';
import { Word } from './WordCard';

/** 造一道封的钥匙并分给三名计票人：先对核对字，一致才分。 */
export function Deal({
  layer,
  appraisalId,
  keeping,
  change,
  refresh,
}: StepProps & { readonly layer: Layer }) {
  const { run, busy, error } = useAction('appraisal', 'depositLayer');
  const [broken, setBroken] = useState(false);
  // 没送到的再按还送这一副：造第二副会与已送到的对不上。名单变了才另造。
  const unsent = useRef<{ readonly digest: string; readonly deal: Dealt } | null>(null);

  async function deal() {
    const { roundId, devices, devicesDigest } = keeping;
    const earlier = unsent.current?.digest === devicesDigest ? unsent.current.deal : null;
    const pool = await RandomPool.fill(randomBytes, DEAL_RANDOM_BYTES);
    const dealt = earlier ?? dealLayer(roundId, layer, devices, pool);
    setBroken(dealt === null);
    if (dealt === null) return;
    unsent.current = { digest: devicesDigest, deal: dealt };
    change({ dealt: { layer, publicKey: dealt.publicKey } });
    const called = await run({ appraisalId, layer, ...dealt, shares: [...dealt.shares] });
    if (called.ok) refresh();
  }

  return (
    <Card title={`分${LAYER_NAMES[layer]}的钥匙`} urgent>
      <Say text="先对核对字：请一个人念，四部手机上的六组数字要一个不差。" />
      <Word devices={keeping.devices} />
      <ErrorNote error={error} />
      {broken && <Hint text="名单不对，请三名计票人都重新登记一次手机。" />}
      <Button text="核对字一致，分钥匙" busy={busy} onClick={() => void deal()} />
      <Say
        soft
        text="钥匙拆成三份，三名计票人各得一份。一个人开不了，任何两个人合起来才开得了；分完这部手机就不留整把。"
      />
      <Say soft text="两道封由两个人各造一把。另一道请另一名计票人来分。〔Q12〕" />
    </Card>
  );
}
