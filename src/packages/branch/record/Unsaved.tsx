import type { MinutesContent } from '../../../../types/contracts/meeting';
import { fullLabel } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Hint } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import type { KeptDraft } from './draftStore';
import { comparedWith } from './keptDraft';

interface Props {
  readonly kept: KeptDraft;
  readonly saved: MinutesContent | null;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
}

/** 有上次没存的内容：先问用不用；这之后别人又存过的，写明会盖掉哪几项。 */
export function Unsaved({ kept, saved, onResume, onDiscard }: Props) {
  const { unsaved, newer } = comparedWith(kept, saved);
  return (
    <Page title="纪实" footer={<Button text="接着用没存的" onClick={onResume} />}>
      <Card title="有上次没存的内容" urgent>
        <Say text={`${fullLabel(kept.at)} 在这台设备上写的，没有存下：${unsaved.join('、')}。`} />
        {newer.length > 0 && (
          <Hint
            text={`那之后已有人存过另一版（${newer.join('、')}）。接着用没存的，再点“存下”就会盖掉那一版。`}
          />
        )}
      </Card>
      <Card title="没存的会议记录">
        <Say text={kept.draft.minutes === '' ? '（没有写）' : kept.draft.minutes} />
      </Card>
      {newer.length > 0 && (
        <Card title="后来存下的会议记录">
          <Say text={saved?.minutes ?? '（没有写）'} />
        </Card>
      )}
      <Button text="不要了，用存下的" tone="plain" onClick={onDiscard} />
    </Page>
  );
}
