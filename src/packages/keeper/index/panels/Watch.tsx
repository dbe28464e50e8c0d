import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { Say } from '../../../../components/ui/Say';
import type { KeeperStep } from '../../keeperStep';
import { openersOf } from '../../keeperStep';
import { LAYER_NAMES } from '../layerNames';
import type { StepProps } from '../Step';
import { watchText } from './watchText';
import { Progress } from './Progress';

/** 只看不做的：等别人、已办完、办不了；办不了的说清还能怎么办。 */
export function Watch({ step, ...props }: StepProps & { readonly step: KeeperStep }) {
  const { keeping, checked } = props;
  const { title, lines, alarm } = watchText(step, keeping);
  const layer = step.kind === 'waitOpening' ? step.layer : null;
  const total = keeping.groups * keeping.columns;
  return (
    <Card title={title} urgent={alarm}>
      {lines.map((line) => (
        <Say key={line} text={line} />
      ))}
      {layer !== null && total > 0 && (
        <Progress
          share={(keeping.layers[layer]?.submitted ?? 0) / total}
          text={`${nameOf(keeping, openersOf(keeping)[layer])}正在开${LAYER_NAMES[layer]}`}
        />
      )}
      {step.kind === 'mismatch' && checked.fault !== null && (
        <Hint text={`对不上的是：${FAULTS[checked.fault]}。`} />
      )}
      {step.kind === 'checkManifest' && checked.error !== null && (
        <>
          <ErrorNote error={checked.error} />
          <Button text="再核对一次" onClick={checked.again} />
        </>
      )}
    </Card>
  );
}

const FAULTS = {
  session: '不是这一次测评的清单',
  custody: '清单写的不是分管钥匙',
  outerKey: '第一道封的钥匙',
  innerKey: '第二道封的钥匙',
  generalKey: '总票钥匙',
} as const;

const nameOf = ({ devices }: StepProps['keeping'], id: string): string =>
  devices.find((device) => device.id === id)?.name ?? '';
