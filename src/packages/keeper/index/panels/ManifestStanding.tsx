import { Card } from '../../../../components/ui/Card';
import { CheckWord } from '../../../../components/ballot/CheckWord';
import { Say } from '../../../../components/ui/Say';
import type { StepProps } from '../Step';

/** 清单核对的结果：对得上才显示；对不上由那一块单独说。 */
export function ManifestStanding({ checked }: Pick<StepProps, 'checked'>) {
  if (checked.standing !== 'good') return null;
  return (
    <Card title="✓ 票面清单核对无误">
      <Say text="清单里的钥匙就是你们几部手机造的那几把，没有被换过。〔Q10〕" />
      <CheckWord
        digest={checked.known?.digestHex ?? null}
        note="应与大屏、写票处门口的一样"
        title="票面核对字"
      />
    </Card>
  );
}
