import { x25519 } from '@noble/curves/ed25519.js';
import { toBase64 } from '../../../../../types/ballot/base64';
import { KEY_BYTES } from '../../../../../types/ballot/sizes';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import { randomBytes } from '../../../booth/crypto/randomSource';
import type { StepProps } from '../Step';

/** 登记这部手机：私钥只存在本机，交上去的是公钥。 */
export function Enrol(props: StepProps) {
  const { enrol, busy, error } = useEnrol(props);

  return (
    <Card title="第一步：登记这部手机" urgent>
      <Say text="大会推选你监票或计票，开票的钥匙由几个人的手机分着管，组织者和服务器都开不了。〔Q10、Q12〕" />
      <Say text="钥匙存在这部手机里。从现在到公布结果，请一直用这部手机，不要删除小程序。" />
      <ErrorNote error={error} />
      <Button text="登记这部手机" busy={busy} onClick={() => void enrol(props.deviceSecret)} />
      <Say
        soft
        text="换过手机、重装过小程序的，在开始测评之前重新登记就行；别人已分好的钥匙会作废，要再分一次。"
      />
    </Card>
  );
}

/** 分到的钥匙打不开：换一把公钥重新登记，两层作废、再分一次。 */
export function EnrolAgain(props: StepProps) {
  const { enrol, busy, error } = useEnrol(props);
  return (
    <Card title="分给你的钥匙打不开" urgent>
      <Say text="请重新登记这部手机。已分好的两把钥匙会作废，请另外两名计票人再分一次。" />
      <ErrorNote error={error} />
      <Button text="重新登记这部手机" busy={busy} onClick={() => void enrol(null)} />
    </Card>
  );
}

/** `secret` 为 null 就另造一把。没送到的再按，还是同一把。 */
function useEnrol({ appraisalId, change, refresh }: StepProps) {
  const { run, busy, error } = useAction('appraisal', 'enrolDevice');

  async function enrol(earlier: Uint8Array | null) {
    const secret = earlier ?? (await randomBytes(KEY_BYTES));
    change({ deviceSecret: toBase64(secret) });
    const deviceKey = toBase64(x25519.getPublicKey(secret));
    const called = await run({ appraisalId, deviceKey });
    if (called.ok) refresh();
  }

  return { enrol, busy, error };
}
