import { useState } from 'react';
import { KEY_BYTES } from '../../../../../types/ballot/sizes';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import { RandomPool } from '../../../booth/crypto/randomPool';
import { randomBytes } from '../../../booth/crypto/randomSource';
import type { Hand } from '../../keeperStep';
import { openShare, sealShareFor } from '../../keys/layerKey';
import { LAYER_NAMES } from '../layerNames';
import type { StepProps } from '../Step';

type Props = StepProps & {
  readonly hands: readonly Hand[];
  readonly onDone?: () => void;
};

/** 关箱之后把自己那份钥匙交给开封的人：改封给他的手机，服务器看不见。 */
export function HandOver(props: Props) {
  const { hands, keeping } = props;
  const nameOf = (id: string) => keeping.devices.find((device) => device.id === id)?.name ?? '';
  const { give, busy, error, broken } = useHandOver(props);
  const whom = hands.map(({ layer, openerId }) => `${LAYER_NAMES[layer]}交给${nameOf(openerId)}`);
  return (
    <Card title="把你的钥匙交给开封人" urgent>
      <Say text={`票箱已经关了。你手里有两份钥匙：${whom.join('，')}。`} />
      <Say text="他们两人先后开封：一个人只拆信封、打散，看不到填了什么；另一个人只开打散后的，看不到是哪一封。〔Q10、Q12〕" />
      <ErrorNote error={error} />
      {broken && <Hint text="分给这部手机的钥匙打不开，请让另外两名计票人互相交。" />}
      <Button text="交出钥匙" busy={busy} onClick={() => void give()} />
    </Card>
  );
}

/** 依次交；交过的再交一次不变。 */
export function useHandOver({
  appraisalId,
  keeping,
  me,
  deviceSecret,
  hands,
  refresh,
  onDone,
}: Props) {
  const { run, busy, error } = useAction('appraisal', 'handShare');
  const [broken, setBroken] = useState(false);

  async function give() {
    for (const { layer, openerId } of hands) {
      const sealed = await shareFor(layer, openerId);
      setBroken(sealed === null);
      if (sealed === null) return;
      const called = await run({ appraisalId, layer, openerId, sealed });
      if (!called.ok) return;
    }
    refresh();
    onDone?.();
  }

  async function shareFor(layer: Hand['layer'], openerId: string): Promise<string | null> {
    const opener = keeping.devices.find(({ id }) => id === openerId);
    const mine = keeping.layers[layer]?.mine ?? null;
    if (!opener || mine === null || me === null || deviceSecret === null) return null;
    const place = { roundId: keeping.roundId, layer, me: me.id, deviceSecret };
    const pair = openShare(place, mine);
    return pair && sealShareFor(place, pair, opener, await RandomPool.fill(randomBytes, KEY_BYTES));
  }

  return { give, busy, error, broken };
}
