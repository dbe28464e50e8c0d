import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input } from '../../../../types/api';
import type { PlanRowView } from '../../../../types/contracts/plan';
import { yearOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { leave } from '../../../hooks/leave';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Say } from '../../../components/ui/Say';
import type { PlanView } from '../plan/index';
import { ROW_STATE_TAGS, rowTitle, spanText } from '../plan/rowText';

type DraftRow = Input<'plan', 'save'>['rows'][number];

interface Props {
  readonly year: number;
  readonly plan: PlanView;
  readonly row: PlanRowView;
}

/** 改一行：整份计划连同版本号一起存，别人先改过的会提示重来（X5）。 */
export function EditRow({ year, plan, row }: Props) {
  const [theme, setTheme] = useState(row.theme);
  const [month, setMonth] = useState(row.month);
  const { run, busy, error } = useAction('plan', 'save');
  const content = { ...contentOf(row), month };
  const edited: DraftRow = { ...content, rowId: row.rowId, theme: theme.trim() };

  // 新建活动照今年的计划填，别的年份的行不从这里建。
  const toArrange =
    row.kind !== null &&
    row.state !== 'done' &&
    row.state !== 'scheduled' &&
    year === yearOf(Date.now());

  async function save(change: (rows: readonly PlanRowView[]) => DraftRow[]): Promise<boolean> {
    const called = await run({ year, version: plan.version, rows: change(plan.rows) });
    if (called.ok) leave('/packages/affairs/plan/index');
    return called.ok;
  }
  const replaceBy = (drafts: readonly DraftRow[]) => (rows: readonly PlanRowView[]) =>
    rows.flatMap((each) => (each.rowId === row.rowId ? drafts : [draftOf(each)]));

  const months = Array.from(
    { length: row.untilMonth - row.fromMonth + 1 },
    (_, at) => row.fromMonth + at,
  );
  return (
    <>
      <Card title={rowTitle(row)} note={spanText(row)}>
        <Row title="进度" value={<Tag {...ROW_STATE_TAGS[row.state]} />} />
        {row.eventIds.map((meetingId, at) => (
          <Row
            key={meetingId}
            title={`安排的活动${row.eventIds.length > 1 ? `（${at + 1}）` : ''}`}
            onClick={() => open('/packages/branch/host/index', { meetingId })}
          />
        ))}
        {toArrange && (
          <Row
            title="安排这次活动"
            onClick={() => open('/packages/branch/create/index', { planRowId: row.rowId })}
          />
        )}
      </Card>
      <Field label="主题" value={theme} onChange={setTheme} placeholder="还没定可以先空着" />
      {months.length > 1 && (
        <Choices
          label="打算几月办"
          options={months.map((each) => ({ value: String(each), text: `${each} 月` }))}
          value={String(month)}
          onChange={(value) => setMonth(Number(value))}
        />
      )}
      <ErrorNote error={error} />
      <Say text="报备之后再改，要重新报上级。〔M6〕" soft />
      <View>
        <Button text="保存" busy={busy} onClick={() => void save(replaceBy([edited]))} />
        <Button
          text="同一期间再加一次"
          tone="plain"
          busy={busy}
          onClick={() => void save(replaceBy([edited, { ...content, theme: '' }]))}
        />
        <Confirm
          button="删掉这一行"
          title="删掉这一行"
          confirm="确定删掉"
          tone="danger"
          busy={busy}
          disabled={plan.rows.length === 1}
          error={error}
          onConfirm={() => save(replaceBy([]))}
        >
          <Say
            text={`从 ${year} 年计划里删掉“${rowTitle(row)}”。排的次数若少于规定的次数，计划页会提示。〔M6〕`}
          />
        </Confirm>
      </View>
    </>
  );
}

/** 存的时候要的几项；不带 rowId 就是新添的一行。 */
function contentOf({ duty, group, fromMonth, untilMonth, month, theme }: PlanRowView): DraftRow {
  return { duty, group, fromMonth, untilMonth, month, theme };
}

const draftOf = (row: PlanRowView): DraftRow => ({ ...contentOf(row), rowId: row.rowId });
