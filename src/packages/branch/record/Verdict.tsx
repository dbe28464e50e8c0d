import type { Output } from '../../../../types/api';
import { Tag } from '../../../components/ui/Tag';
import type { Resolution } from './draft';

export type Judged = Output<'meeting', 'record'>['resolutions'][number];

/** 存下的就是这一项、举手的数也没改，判断才作数。 */
export const stillHolds = (resolution: Resolution, judged: Judged | undefined): judged is Judged =>
  judged !== undefined &&
  judged.content === resolution.content &&
  JSON.stringify(judged.hands) === JSON.stringify(resolution.hands);

interface Props {
  readonly resolution: Resolution;
  readonly judged: Judged | undefined;
}

/** 举手表决过没过：由云函数照应到人数判。 */
export function Verdict({ resolution, judged }: Props) {
  if (resolution.hands === null) return null;
  if (!stillHolds(resolution, judged) || judged.passed === null) return <Tag text="存下后判" />;
  return judged.passed ? <Tag text="✓ 通过" tone="good" /> : <Tag text="没有通过" tone="warn" />;
}
