import type { Output } from '../../../../types/api';
import { fullLabel } from '../../../../types/time';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';

/** 交上之后不能改：各项与合计。 */
export function Submitted({ view }: { readonly view: Output<'assessment', 'selfAssessment'> }) {
  const scores = view.scores ?? [];
  const total = scores.reduce((sum, score) => sum + score, 0);
  return (
    <>
      {view.submittedAt !== null && <Say soft text={`${fullLabel(view.submittedAt)} 交上。`} />}
      {view.items.map(({ title, most }, at) => (
        <Row key={title} title={title} value={`${scores[at] ?? 0} / ${most}`} />
      ))}
      <Row title="合计" detail="只供对照，不改变基础分〔S5〕" value={`${total} / 100`} />
    </>
  );
}
