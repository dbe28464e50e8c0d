import { useState } from 'react';
import type { ClientError } from '../../../../api/call';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { CheckWord } from '../../../../components/ballot/CheckWord';
import { Say } from '../../../../components/ui/Say';
import { useKeepScreenOn } from '../../../../hooks/useKeepScreenOn';
import { openingKey } from '../../crypto/hpkeOpen';
import { recoverLayer } from '../../keys/layerKey';
import { sealedEnvelopes } from '../../relay/sealedEnvelopes';
import { submitPeeled } from '../../relay/submitPeeled';
import { peel } from '../../tally/peel';
import { envelopeRootOf } from '../../tally/root';
import type { StepProps } from '../Step';
import { Progress } from './Progress';
import { usePace } from './usePace';

/** 取到的信封与它们的根。 */
interface Batch {
  readonly envelopes: readonly Uint8Array[];
  readonly root: string;
}

/** 开封第一步：取信封、与大屏对数、拆外层、逐列打散、交上。断了从没交齐的那一列接着。 */
export function Peel(props: StepProps) {
  const { appraisalId, vault, change, refresh } = props;
  const { share, pace, stop } = usePace();
  const [taken, setTaken] = useState<number | null>(null);
  const [batch, setBatch] = useState<Batch | null>(null);
  const [error, setError] = useState<ClientError | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useKeepScreenOn();
  const confirmed = batch !== null && vault.root === batch.root;

  async function take() {
    setError(null);
    setTaken(0);
    const got = await sealedEnvelopes(appraisalId, setTaken);
    setTaken(null);
    if (!got.ok) return setError(got.error);
    const root = envelopeRootOf(got.value);
    if (vault.root !== null && vault.root !== root) return setProblem(CHANGED);
    setBatch({ envelopes: got.value, root });
  }

  async function openBatch(chosen: Batch) {
    setError(null);
    setProblem(null);
    change({ root: chosen.root });
    const failed = await openOuter(props, chosen, pace);
    stop();
    if (failed === null) return refresh();
    if (typeof failed === 'string') setProblem(failed);
    else setError(failed);
  }

  return (
    <Card title="开封第一步：拆信封、打散" urgent>
      <Say text="你只拆外面的信封，把每个人的那一项分开、打乱。你看不到填了什么。〔Q10、Q12〕" />
      <ErrorNote error={error} />
      {problem !== null && <Hint text={problem} />}
      {taken !== null && <Hint text={`正在取信封，已取 ${taken} 封…`} />}
      {share !== null && <Progress share={share} text="正在拆" />}
      {batch === null ? (
        <Button text="取信封" busy={taken !== null} onClick={() => void take()} />
      ) : (
        <>
          <Say text={`取到 ${batch.envelopes.length} 封。请与大屏上的“收回”和信封核对字比一比。`} />
          <CheckWord digest={batch.root} title="信封核对字" note="与大屏上关箱时公布的应当一样" />
          <Button
            text={confirmed ? '接着开封' : '数目和核对字都一致，开封'}
            busy={share !== null}
            onClick={() => void openBatch(batch)}
          />
        </>
      )}
      <Say
        soft
        text="不一致就不要开，马上告诉主持人和监票人。开封时不要切到别的程序；断了可以接着开。"
      />
    </Card>
  );
}

const CHANGED = '这次取到的信封和上次认下的不是同一批，没有开。请马上告诉主持人和监票人。〔Q13〕';

/** 合钥匙、拆、交；成了为 null。 */
async function openOuter(
  { appraisalId, keeping, me, deviceSecret, checked }: StepProps,
  { envelopes }: Batch,
  pace: (done: number, total: number) => Promise<void>,
): Promise<ClientError | string | null> {
  const layer = keeping.layers.outer;
  if (layer === null || me === null || deviceSecret === null || checked.known === null) return null;
  const place = { roundId: keeping.roundId, layer: 'outer' as const, me: me.id, deviceSecret };
  const secret = recoverLayer(place, keeping.devices, layer);
  if (secret === null) return '交来的钥匙与你的合不起来，请另一名计票人再交一次。';
  const { manifest, digest } = checked.known;
  const peeled = await peel(envelopes, manifest, digest, openingKey(secret), (done, total) =>
    pace(done / total, 2),
  );
  secret.fill(0);
  if (peeled === null) return '取到的信封里有不像样的，没有开。请告诉主持人。〔Q13〕';
  const sent = await submitPeeled(appraisalId, peeled, layer.submitted, (done, total) =>
    pace(1 + done / total, 2),
  );
  return sent.ok ? null : sent.error;
}
