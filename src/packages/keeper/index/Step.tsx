import type { Output } from '../../../../types/api';
import type { KeeperStep, Phone } from '../keeperStep';
import type { Vault } from '../store/vault';
import { Deal } from './panels/Deal';
import { Enrol, EnrolAgain } from './panels/Enrol';
import { HandOver } from './panels/HandOver';
import { MakeGeneral } from './panels/MakeGeneral';
import { ManifestStanding } from './panels/ManifestStanding';
import { OpenSecond } from './panels/OpenSecond';
import { Peel } from './panels/Peel';
import { Sign } from './panels/Sign';
import { SpareHands } from './panels/SpareHands';
import { Watch } from './panels/Watch';
import { WordCard } from './panels/WordCard';
import type { Checked } from './useManifest';

/** 每一块都拿到的。 */
export interface StepProps {
  readonly appraisalId: string;
  readonly keeping: Output<'appraisal', 'keeping'>;
  readonly me: Phone['me'];
  readonly deviceSecret: Uint8Array | null;
  readonly vault: Vault;
  readonly change: (changes: Partial<Vault>) => void;
  readonly checked: Checked;
  readonly refresh: () => void;
}

/** 现在的一件事，和与它有关的核对。 */
export function Step({ step, ...props }: StepProps & { readonly step: KeeperStep }) {
  const { keeping, me } = props;
  const preparing = keeping.state === 'preparing';
  return (
    <>
      <Panel step={step} {...props} />
      {preparing && me !== null && step.kind !== 'deal' && <WordCard keeping={keeping} />}
      {!preparing && me !== null && <ManifestStanding {...props} />}
      {keeping.state === 'closed' && me?.duty === 'teller' && <SpareHands {...props} />}
    </>
  );
}

function Panel({ step, ...props }: StepProps & { readonly step: KeeperStep }) {
  switch (step.kind) {
    case 'enrol':
      return <Enrol {...props} />;
    case 'brokenShare':
      return <EnrolAgain {...props} />;
    case 'makeGeneral':
      return <MakeGeneral {...props} />;
    case 'deal':
      return <Deal key={step.layer} layer={step.layer} {...props} />;
    case 'sign':
      return <Sign {...props} />;
    case 'hand':
      return <HandOver hands={step.hands} {...props} />;
    case 'peel':
      return <Peel {...props} />;
    case 'open':
      return <OpenSecond {...props} />;
    default:
      return <Watch step={step} {...props} />;
  }
}
