import { Text, View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { fromBase64 } from '../../../../../types/ballot/base64';
import type { ClientError } from '../../../../api/call';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { Say } from '../../../../components/ui/Say';
import { useKeepScreenOn } from '../../../../hooks/useKeepScreenOn';
import { randomBytes } from '../../../booth/crypto/randomSource';
import { breather } from '../../crypto/breathe';
import { rsaSecretFrom } from '../../crypto/rsaKey';
import { generalIndex } from '../../keys/checkManifest';
import { signWaiting } from '../../relay/signWaiting';
import type { StepProps } from '../Step';

/** 没有等签的时候隔多久再问（毫秒）：领票的人在等。 */
const PAUSE = 1200;

/** 发票期间监票人的手机：有人领票就自动签，不熄屏。看不到是谁、签的是什么。 */
export function Sign({ appraisalId, vault, checked }: StepProps) {
  const [signed, setSigned] = useState(0);
  const [refused, setRefused] = useState(0);
  const [error, setError] = useState<ClientError | null>(null);
  useKeepScreenOn();
  const keys = useMemo(
    () =>
      (vault.generalSecrets ?? []).map((text) => {
        const bytes = fromBase64(text);
        return bytes && rsaSecretFrom(bytes);
      }),
    [vault.generalSecrets],
  );
  const groups = checked.known?.manifest.groups;

  useEffect(() => {
    if (!groups) return undefined;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const breathe = breather(Date.now);
    const keyOf = (index: number) => {
      const group = groups[index]?.group;
      return group === undefined ? null : (keys[generalIndex(group)] ?? null);
    };
    const once = async (): Promise<void> => {
      const batch = await signWaiting(appraisalId, keyOf, randomBytes, breathe);
      if (left) return;
      setError(batch.ok ? null : batch.error);
      if (batch.ok) setSigned((n) => n + batch.value.signed);
      if (batch.ok) setRefused(batch.value.refused);
      timer = setTimeout(() => void once(), batch.ok && batch.value.signed > 0 ? 0 : PAUSE);
    };
    void once();
    return () => {
      left = true;
      if (timer !== null) clearTimeout(timer);
    };
  }, [appraisalId, groups, keys]);

  return (
    <Card title="正在签票" urgent>
      <View className="keeper-count" aria-label={`这一次打开以来签了 ${signed} 张`}>
        <Text className="keeper-count-number">{signed}</Text>
        <Text className="keeper-count-unit">张 · 这次打开以来签的</Text>
      </View>
      <ErrorNote error={error} />
      {refused > 0 && (
        <Hint text={`有 ${refused} 份领票请求不像样，没有签。请领票的人退出重新领。`} />
      )}
      <Say text="有人领票，这部手机就自动签，你不用按。请让屏幕亮着、停在这一页，手机充着电，直到主持人宣布停止发票。" />
      <Say soft text="你签的时候看不到是谁领的，也看不到将来怎么填。〔Q10〕" />
      <Say
        soft
        text="这部手机要是丢了、坏了，请马上告诉主持人：停止发票，重新测评。谁也补不了这把钥匙。"
      />
    </Card>
  );
}
