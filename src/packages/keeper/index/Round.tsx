import { useEffect } from 'react';
import type { Output } from '../../../../types/api';
import { keeperStep } from '../keeperStep';
import { wipeEarlier } from '../store/vault';
import { useVault } from '../store/useVault';
import { Step } from './Step';
import { useManifest } from './useManifest';
import { usePhone } from './usePhone';

interface Props {
  readonly appraisalId: string;
  readonly keeping: Output<'appraisal', 'keeping'>;
  readonly refresh: () => void;
}

/** 一轮测评里的这部手机：看它有什么钥匙，定现在的一件事；用完的私钥当即抹去。 */
export function Round({ appraisalId, keeping, refresh }: Props) {
  const [vault, change] = useVault(keeping.roundId);
  const { phone, deviceSecret } = usePhone(keeping, vault);
  const checked = useManifest(keeping, vault, phone.me?.id ?? null);
  const { state, roundId } = keeping;

  useEffect(() => wipeEarlier(appraisalId, roundId), [appraisalId, roundId]);
  const stopped = state !== 'preparing' && state !== 'issuing';
  const over = state === 'counted' || state === 'purged';
  useEffect(() => {
    if (stopped && vault.generalSecrets !== null) change({ generalSecrets: null });
    if (over && vault.deviceSecret !== null) change({ deviceSecret: null });
  }, [stopped, over, vault, change]);

  const step = keeperStep(keeping, { ...phone, manifest: checked.standing });
  return (
    <Step
      appraisalId={appraisalId}
      keeping={keeping}
      step={step}
      me={phone.me}
      deviceSecret={deviceSecret}
      vault={vault}
      change={change}
      checked={checked}
      refresh={refresh}
    />
  );
}
