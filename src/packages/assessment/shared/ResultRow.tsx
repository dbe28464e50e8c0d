import type { AssessmentRow } from '../../../../types/contracts/assessment';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { BANDS, makeUp } from './labels';

interface Props {
  readonly row: AssessmentRow;
  readonly onClick: () => void;
}

/** 一人一行，按名册次序：得分、积分允许的结论。 */
export function ResultRow({ row, onClick }: Props) {
  const waiting = row.help.due && row.help.outcome === null;
  return (
    <Row
      title={`${row.name}：${row.score} 分`}
      detail={`${makeUp(row)}${row.vetoed ? '；一票否决' : ''}${waiting ? '；要谈心帮扶' : ''}`}
      value={<Tag {...BANDS[row.band]} />}
      onClick={onClick}
    />
  );
}
