import { gradeNames } from '../../../../rules/explain/gradeNames';
import type { Grade } from '../../../../rules/vocabulary';
import { GRADES } from '../../../../rules/vocabulary';
import type { AssessmentRow } from '../../../../types/contracts/assessment';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { Say } from '../../../components/ui/Say';
import { Sheet } from '../../../components/ui/Sheet';
import { BANDS, makeUp } from './labels';
import { RowDetail } from './RowDetail';
import type { Written } from './useWritten';

interface Props {
  readonly row: AssessmentRow;
  readonly value: Written;
  readonly onChange: (value: Written) => void;
  readonly onClose: () => void;
}

const LATER = 'later';

/** 一个人：账、允许的结论，写下等次与备注。积分不允许的等次不列出来（S10）。 */
export function RowSheet({ row, value, onChange, onClose }: Props) {
  const open = GRADES.filter((grade) =>
    row.required === null ? !row.barred.includes(grade) : grade === row.required,
  );
  return (
    <Sheet title={row.name} open onClose={onClose}>
      <Say text={`${row.score} 分：${makeUp(row)}。${BANDS[row.band].text}。`} />
      <Choices
        label="民主评议等次"
        options={[
          { value: LATER, text: '由民主评议定' },
          ...open.map((grade) => ({ value: grade, text: gradeNames(grade) })),
        ]}
        value={value.grade ?? LATER}
        onChange={(picked) =>
          onChange({ ...value, grade: picked === LATER ? null : (picked as Grade) })
        }
      />
      <Field
        label="备注（会公示，可以不填）"
        maxLength={60}
        value={value.remark}
        onChange={(remark) => onChange({ ...value, remark })}
      />
      <Button text="写好了" onClick={onClose} />
      <Say soft text="下面是他的账与依据。" />
      <RowDetail row={{ ...row, grade: value.grade }} />
    </Sheet>
  );
}
