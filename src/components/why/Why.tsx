import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { ReasonView } from '../../../types/shapes';
import { Sheet } from '../ui/Sheet';
import { WhyBody } from './WhyBody';
import { Tap } from '../ui/Tap';
import './why.scss';

interface Props {
  /** 这个数是什么，如“实到”。 */
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly reasons: readonly ReasonView[];
  /** 补充说明：口径、时间（X6）。 */
  readonly note?: string;
  readonly size?: 'figure' | 'line';
}

/** 一个可以点开看“为什么”的数字（X1）：依据条款、事实、口径。 */
export function Why({ label, value, unit = '', reasons, note, size = 'figure' }: Props) {
  const [open, setOpen] = useState(false);
  const spoken = `${label} ${value}${unit}，点开看依据`;
  return (
    <>
      <Tap className={`why why-${size}`} label={spoken} onClick={() => setOpen(true)}>
        <Text className="why-value">
          {value}
          {unit !== '' && <Text className="why-unit">{unit}</Text>}
        </Text>
        <Text className="why-label">{label}</Text>
        <Text className="why-ask">为什么</Text>
      </Tap>
      <Sheet title={`${label}：${value}${unit}`} open={open} onClose={() => setOpen(false)}>
        <WhyBody reasons={reasons} {...(note === undefined ? {} : { note })} />
      </Sheet>
    </>
  );
}
