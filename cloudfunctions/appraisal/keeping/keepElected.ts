import type { Transaction } from '../../_runtime/transaction';
import type { AppraisalDoc } from '../../_store/appraisals';
import type { LayerDoc } from '../../_store/ballotKeepings';
import { keepings } from '../../_store/ballotKeepings';
import { dutyOf } from './duty';

/** 改选之后留下还在任上的手机；计票人换了，两层作废；管总票钥匙的监票人换了，总票公钥作废。 */
export async function keepElected(
  roundId: string,
  elected: Pick<AppraisalDoc, 'scrutineerIds' | 'tellerIds'>,
  tx: Transaction,
): Promise<void> {
  const keeping = await keepings.get(roundId, tx);
  if (!keeping) throw new Error('这一轮的分管不在');
  const devices = keeping.devices.filter(
    ({ memberId, duty }) => dutyOf(elected, memberId) === duty,
  );
  const holds = (layer: LayerDoc | null): LayerDoc | null =>
    layer?.shares.every(({ tellerId }) => elected.tellerIds.includes(tellerId)) ? layer : null;
  const { general } = keeping;
  const keeper = general !== null && elected.scrutineerIds.includes(general.keeper);
  await keepings.update(
    roundId,
    {
      devices,
      general: keeper ? general : null,
      outer: holds(keeping.outer),
      inner: holds(keeping.inner),
    },
    tx,
  );
}
