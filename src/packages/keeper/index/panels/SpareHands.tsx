import { useState } from 'react';
import { Button } from '../../../../components/ui/Button';
import { Choices } from '../../../../components/ui/Choices';
import { ErrorNote, Hint } from '../../../../components/ui/Notice';
import { Sheet } from '../../../../components/ui/Sheet';
import { Say } from '../../../../components/ui/Say';
import type { Hand } from '../../keeperStep';
import { spareHands } from '../../keeperStep';
import { LAYER_NAMES } from '../layerNames';
import type { StepProps } from '../Step';
import { useHandOver } from './HandOver';

/** 有人的手机用不了：三人里两人就够，由我把钥匙交给别人开。 */
export function SpareHands(props: StepProps) {
  const { keeping, me } = props;
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const options = me === null ? [] : spareHands(keeping, me.id);
  const nameOf = (id: string) => keeping.devices.find((device) => device.id === id)?.name ?? '';
  const hand = options.find((option) => valueOf(option) === picked);
  const close = () => setOpen(false);
  const { give, busy, error, broken } = useHandOver({
    ...props,
    hands: hand ? [hand] : [],
    onDone: close,
  });
  if (options.length === 0) return null;
  return (
    <>
      <Button text="有人的手机用不了？" tone="plain" onClick={() => setOpen(true)} />
      <Sheet title="有人的手机用不了" open={open} onClose={close}>
        <Say text="三名计票人里有两部手机就能开封。选一项，由你把钥匙交出去；换了开封人，前一个人交过的这一道作废，从头再开。" />
        <Choices
          label="由我把钥匙"
          options={options.map((option) => ({
            value: valueOf(option),
            text: `${LAYER_NAMES[option.layer]}交给${nameOf(option.openerId)}`,
          }))}
          value={picked}
          onChange={setPicked}
        />
        <ErrorNote error={error} />
        {broken && <Hint text="分给这部手机的钥匙打不开，帮不上忙。" />}
        <Button text="交出钥匙" busy={busy} disabled={!hand} onClick={() => void give()} />
        <Say
          soft
          text="有两部手机都用不了，这次的票就谁也开不了：请主持人按规定重新测评。〔Q26〕"
        />
      </Sheet>
    </>
  );
}

const valueOf = ({ layer, openerId }: Hand): string => `${layer} ${openerId}`;
