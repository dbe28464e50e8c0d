import type { Output } from '../../../types/api';
import type { Layer } from '../../../types/ballot/keeping';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import type { LayerDoc } from '../../_store/ballotKeepings';
import { keptFor } from './alter';
import { columnsDone } from './columns';
import { devicesDigestOf } from './duty';

/** 分管的进度，与封给我的那几份（Q10、Q12）：交给开封人的只给开封人。 */
export const keeping: Handler<'appraisal', 'keeping'> = async (input, call) => {
  const kept = await keptFor(call, input.appraisalId);
  if (!kept.ok) return kept;
  const { doc, roundId, keeping: now } = kept.value;
  const { memberId } = call.actor;
  const viewOf = async (layer: Layer): Promise<LayerView> => {
    const held = now[layer];
    const submitted = held?.opener ? await columnsDone(roundId, layer, held.opener) : 0;
    return held && layerView(held, memberId, submitted);
  };
  const [outer, inner] = await Promise.all([viewOf('outer'), viewOf('inner')]);
  const names = new Map(doc.voters.map(({ id, name }) => [id, name]));
  return ok({
    roundId,
    state: doc.state,
    groups: doc.rolls.length,
    columns: doc.subjects.length,
    manifestDigest: doc.manifestDigest,
    devices: now.devices.map((device) => ({
      id: device.memberId,
      name: names.get(device.memberId) ?? device.memberId,
      duty: device.duty,
      deviceKey: device.deviceKey,
    })),
    devicesDigest: devicesDigestOf(now.devices),
    general: now.general && { keeper: now.general.keeper, moduli: [...now.general.moduli] },
    layers: { outer, inner },
  });
};

type LayerView = Output<'appraisal', 'keeping'>['layers'][Layer];

const layerView = (held: LayerDoc, memberId: string, submitted: number): LayerView => ({
  dealer: held.dealer,
  publicKey: held.publicKey,
  mine: held.shares.find(({ tellerId }) => tellerId === memberId)?.sealed ?? null,
  opener: held.opener,
  handed: held.opener === memberId ? held.handed.map((one) => ({ ...one })) : [],
  submitted,
});
