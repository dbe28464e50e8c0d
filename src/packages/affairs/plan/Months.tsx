import { useState } from 'react';
import type { PlanRowView } from '../../../../types/contracts/plan';
import { yearOf } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Empty } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { thisMonth } from '../shared/month';
import type { PlanView } from './index';
import { ROW_STATE_TAGS, rowTitle, spanText } from './rowText';

type Shown = 'now' | 'missed' | 'all';

interface Props {
  readonly year: number;
  readonly plan: PlanView;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** 逐月各行：先看这个月的，要看全年、过期的再点。 */
export function Months({ year, plan }: Props) {
  const current = yearOf(Date.now()) === year;
  const [shown, setShown] = useState<Shown>(current ? 'now' : 'all');
  const count = (state: PlanRowView['state']) =>
    plan.rows.filter((row) => row.state === state).length;
  const month = Number(thisMonth().slice(5, 7));
  const rows = plan.rows.filter(
    (row) => shown === 'all' || (shown === 'missed' ? row.state === 'missed' : row.month === month),
  );
  const options: { value: Shown; text: string }[] = [
    ...(current ? [{ value: 'now' as const, text: '这个月' }] : []),
    { value: 'all', text: `全年 ${plan.rows.length} 项` },
    { value: 'missed', text: `过期未办 ${count('missed')} 项` },
  ];
  return (
    <>
      <Choices
        label={`${plan.canEdit ? `第 ${plan.version} 版：` : ''}已办 ${count('done')} 项，已排日子 ${count('scheduled')} 项`}
        options={options}
        value={shown}
        onChange={setShown}
      />
      {MONTHS.map((each) => (
        <Month
          key={each}
          month={each}
          year={year}
          rows={rows.filter((row) => row.month === each)}
          canEdit={plan.canEdit}
        />
      ))}
      {rows.length === 0 && <Empty text={shown === 'missed' ? '没有过期未办的。' : '没有安排。'} />}
    </>
  );
}

interface MonthProps {
  readonly month: number;
  readonly year: number;
  readonly rows: readonly PlanRowView[];
  readonly canEdit: boolean;
}

function Month({ month, year, rows, canEdit }: MonthProps) {
  if (rows.length === 0) return null;
  return (
    <Card title={`${month} 月`} note={`${rows.length} 项`}>
      {rows.map((row) => (
        <Row
          key={row.rowId}
          title={rowTitle(row)}
          detail={[row.theme === '' ? '主题还没填' : row.theme, spanText(row)]
            .filter((text) => text !== '')
            .join(' · ')}
          value={<Tag {...ROW_STATE_TAGS[row.state]} />}
          {...(canEdit
            ? {
                onClick: () =>
                  open('/packages/affairs/planRow/index', {
                    year: String(year),
                    rowId: row.rowId,
                  }),
              }
            : {})}
        />
      ))}
    </Card>
  );
}
