import { useState } from 'react';
import type { ClientError } from '../../../../api/call';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { Say } from '../../../../components/ui/Say';
import { useKeepScreenOn } from '../../../../hooks/useKeepScreenOn';
import { openingKey } from '../../crypto/hpkeOpen';
import { recoverLayer } from '../../keys/layerKey';
import { openInner } from '../../relay/openInner';
import type { StepProps } from '../Step';
import { Progress } from './Progress';
import { usePace } from './usePace';

/** 开封第二步：一列一列取打散的、开、交上；断了从没交齐的那一列接着。 */
export function OpenSecond({
  appraisalId,
  keeping,
  me,
  deviceSecret,
  checked,
  refresh,
}: StepProps) {
  const { share, pace, stop } = usePace();
  const [error, setError] = useState<ClientError | null>(null);
  const [broken, setBroken] = useState(false);
  useKeepScreenOn();
  const layer = keeping.layers.inner;
  const started = (layer?.submitted ?? 0) > 0;

  async function open() {
    if (layer === null || me === null || deviceSecret === null || checked.known === null) return;
    setError(null);
    const place = { roundId: keeping.roundId, layer: 'inner' as const, me: me.id, deviceSecret };
    const secret = recoverLayer(place, keeping.devices, layer);
    setBroken(secret === null);
    if (secret === null) return;
    const key = openingKey(secret);
    const { digest } = checked.known;
    const done = await openInner(appraisalId, keeping, layer.submitted, digest, key, pace);
    secret.fill(0);
    stop();
    if (done.ok) refresh();
    else setError(done.error);
  }

  return (
    <Card title="开封第二步：开票" urgent>
      <Say text="另一名计票人已经把信封拆开、打乱。你来开里面的一项项：你看得到填了什么，看不到是哪一封、谁的。〔Q10、Q12〕" />
      <ErrorNote error={error} />
      {broken && <Hint text="交来的钥匙与你的合不起来，请另一名计票人再交一次。" />}
      {share !== null && <Progress share={share} text="正在开" />}
      <Button
        text={started ? '接着开票' : '开票'}
        busy={share !== null}
        onClick={() => void open()}
      />
      <Say soft text="人多的会要开一两分钟，请让屏幕亮着、不要切到别的程序；断了可以接着开。" />
    </Card>
  );
}
