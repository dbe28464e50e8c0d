import { x25519 } from '@noble/curves/ed25519.js';
import { useMemo } from 'react';
import type { Output } from '../../../../types/api';
import { fromBase64, toBase64 } from '../../../../types/ballot/base64';
import type { Phone } from '../keeperStep';
import { openShare } from '../keys/layerKey';
import type { Vault } from '../store/vault';

type Keeping = Output<'appraisal', 'keeping'>;

/** 这部手机登记的是谁、钥匙还在不在、分到的打不打得开。 */
export function usePhone(
  keeping: Keeping,
  vault: Vault,
): { readonly phone: Omit<Phone, 'manifest'>; readonly deviceSecret: Uint8Array | null } {
  const deviceSecret = useMemo(
    () => (vault.deviceSecret === null ? null : fromBase64(vault.deviceSecret)),
    [vault.deviceSecret],
  );
  const deviceKey = useMemo(
    () => deviceSecret && toBase64(x25519.getPublicKey(deviceSecret)),
    [deviceSecret],
  );
  const me = keeping.devices.find((device) => device.deviceKey === deviceKey) ?? null;
  const { roundId, general } = keeping;
  const myId = me?.id ?? null;
  const outer = keeping.layers.outer?.mine ?? null;
  const inner = keeping.layers.inner?.mine ?? null;
  const shareBroken = useMemo(() => {
    if (myId === null || deviceSecret === null) return false;
    const broken = (layer: 'outer' | 'inner', sealed: string | null) =>
      sealed !== null && openShare({ roundId, layer, me: myId, deviceSecret }, sealed) === null;
    return broken('outer', outer) || broken('inner', inner);
  }, [roundId, myId, deviceSecret, outer, inner]);
  const holdsGeneral =
    vault.generalSecrets !== null &&
    vault.moduli !== null &&
    vault.moduli.every((modulus, i) => modulus === general?.moduli[i]);
  return { phone: { me, holdsGeneral, shareBroken }, deviceSecret };
}
