import { useState } from 'react';
import { toBase64 } from '../../../../../types/ballot/base64';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { Say } from '../../../../components/ui/Say';
import { useKeepScreenOn } from '../../../../hooks/useKeepScreenOn';
import { randomBytes } from '../../../booth/crypto/randomSource';
import { breather } from '../../crypto/breathe';
import { modulusOf, newRsaKey, rsaSecretBytes } from '../../crypto/rsaKey';
import type { StepProps } from '../Step';
import { Progress } from './Progress';

/** 党员组、群众组各一把。 */
const KEYS = 2;

/** 监票人造总票钥匙：每张票都要它签过才算发出，私钥不离这部手机。 */
export function MakeGeneral({ appraisalId, vault, change, refresh }: StepProps) {
  const [made, setMade] = useState<number | null>(null);
  const { run, busy, error } = useAction('appraisal', 'depositGeneral');
  useKeepScreenOn();

  async function make() {
    // 造好了没送到的，再按就送那一副，不另造。
    const moduli = vault.generalSecrets === null ? await newKeys() : (vault.moduli ?? []);
    const called = await run({ appraisalId, moduli: [...moduli] });
    if (called.ok) refresh();
  }

  async function newKeys(): Promise<string[]> {
    const breathe = breather(Date.now);
    const secrets: string[] = [];
    const moduli: string[] = [];
    for (let i = 0; i < KEYS; i += 1) {
      setMade(i);
      const key = await newRsaKey(randomBytes, breathe);
      secrets.push(toBase64(rsaSecretBytes(key)));
      moduli.push(toBase64(modulusOf(key)));
    }
    change({ generalSecrets: secrets, moduli });
    setMade(null);
    return moduli;
  }

  return (
    <Card title="造总票钥匙" urgent>
      <Say text="发票的时候，每张票都要你的手机签过才算数。没有你签，谁也多发不出一张票。〔Q10、Q12〕" />
      <Say text="按一下，手机自己造，要几秒到半分钟。造的时候不要切到别的程序。" />
      <ErrorNote error={error} />
      {made !== null && (
        <Progress share={(made + 0.5) / KEYS} text={`正在造第 ${made + 1} 把，共 2 把`} />
      )}
      <Button text="造总票钥匙" busy={busy || made !== null} onClick={() => void make()} />
    </Card>
  );
}
