import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote } from '../../../components/ui/Notice';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { Say } from '../../../components/ui/Say';
import { ConfirmPaper } from './ConfirmPaper';

interface Props {
  readonly appraisalId: string;
  readonly roundId: string;
  readonly helped: Output<'appraisal', 'helped'>;
  readonly refresh: () => void;
}

/** 投票时计票人要办的：开公用平板，录纸质票，确认张数。 */
export function CastingDesk({ appraisalId, roundId, helped, refresh }: Props) {
  const [booth, setBooth] = useState('1');
  const kiosk = useAction('appraisal', 'kioskCode');
  const booths = Array.from({ length: Math.max(1, helped.booths) }, (_, index) =>
    String(index + 1),
  );

  async function enter(path: string) {
    const called = await kiosk.run({ appraisalId, booth: Number(booth) });
    if (called.ok) open(path, { roundId, code: called.value.code });
  }

  return (
    <Card title="替没有手机的人投票" urgent>
      {booths.length > 1 && (
        <Choices
          label="哪一处写票处"
          options={booths.map((value) => ({ value, text: `第 ${value} 处` }))}
          value={booth}
          onChange={setBooth}
        />
      )}
      <Say text="把平板放进写票处，按下面的按钮；之后一个一个进去，点自己的名字写。" />
      <ErrorNote error={kiosk.error} />
      <Button
        text="打开公用平板"
        busy={kiosk.busy}
        onClick={() => void enter('/packages/booth/kiosk/index')}
      />
      {helped.issuedOnPaper > 0 && (
        <>
          <Button
            text="录入纸质票"
            tone="plain"
            busy={kiosk.busy}
            onClick={() => void enter('/packages/booth/paper/index')}
          />
          <ConfirmPaper
            appraisalId={appraisalId}
            issued={helped.issuedOnPaper}
            confirmed={helped.paperConfirmed}
            onDone={refresh}
          />
        </>
      )}
    </Card>
  );
}
