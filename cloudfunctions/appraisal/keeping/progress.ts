import type { Output } from '../../../types/api';
import type { Layer } from '../../../types/ballot/keeping';
import type { AppraisalDoc } from '../../_store/appraisals';
import { roundIdOf } from '../../_store/appraisals';
import type { KeepingDoc } from '../../_store/ballotKeepings';
import { keepings } from '../../_store/ballotKeepings';
import { issues } from '../../_store/ballotSecrets';
import { columnsDone } from './columns';
import { missingIn } from './readiness';

type View = NonNullable<Output<'appraisal', 'status'>['keeping']>;

/** 主持屏上的分管进度；`ready` 是可以开始测评了。服务器保管的、已清除的为 null。 */
export async function keepingProgress(
  doc: AppraisalDoc,
): Promise<{ readonly ready: boolean; readonly view: View } | null> {
  const roundId = roundIdOf(doc);
  const keeping = doc.custody === 'tellers' ? await keepings.get(roundId) : null;
  if (keeping === null) return null;
  const done = async (layer: Layer): Promise<number> => {
    const opener = keeping[layer]?.opener;
    return opener ? columnsDone(roundId, layer, opener) : 0;
  };
  const [waitingSigns, outer, inner] = await Promise.all([
    doc.state === 'issuing' ? issues.count({ roundId, signed: false }) : 0,
    done('outer'),
    done('inner'),
  ]);
  return {
    ready: missingIn(keeping).length === 0,
    view: {
      devices: keeping.devices.length,
      general: keeping.general !== null,
      outer: keeping.outer !== null,
      inner: keeping.inner !== null,
      waitingSigns,
      opening: openingOf(doc, keeping, { outer, inner }),
    },
  };
}

/** 开封到第几步；计过票就是开完了。 */
function openingOf(
  { state, rolls, subjects }: AppraisalDoc,
  { outer }: KeepingDoc,
  done: Readonly<Record<Layer, number>>,
): View['opening'] {
  if (state === 'counted') return 'done';
  const needed = rolls.length * subjects.length;
  if (!outer?.opener) return 'none';
  if (done.outer < needed) return 'outer';
  return done.inner < needed ? 'inner' : 'done';
}
