import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReasonView } from '../../../types/shapes';
import { Sheet } from '../ui/Sheet';
import { Tap } from '../ui/Tap';
import { WhyBody } from './WhyBody';
import { Say } from '../ui/Say';
import './reasons.scss';

interface Props {
  /** 一句话说还差什么。 */
  readonly summary: string;
  readonly reasons: readonly ReasonView[];
}

/** 还不能办的原因：先一句话，点开逐条看依据（X1）。 */
export function Reasons({ summary, reasons }: Props) {
  const [open, setOpen] = useState(false);
  if (reasons.length === 0) return null;
  return (
    <View className="reasons">
      <Say text={summary} />
      <Tap className="reasons-ask" label={`${summary}，为什么`} onClick={() => setOpen(true)}>
        {`为什么（${reasons.length} 条依据）`}
      </Tap>
      <Sheet title={summary} open={open} onClose={() => setOpen(false)}>
        <WhyBody reasons={reasons} />
      </Sheet>
    </View>
  );
}
