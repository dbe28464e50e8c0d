import { useState } from 'react';
import { Choices } from '../../../components/ui/Choices';
import { Button } from '../../../components/ui/Button';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { useQuery } from '../../../hooks/useQuery';
import { rowDetail, rowTitle, rowsFor } from './planRows';
import type { Draft } from './draft';

interface Props {
  readonly draft: Draft;
  readonly onChange: (planRowId: string | null) => void;
}

const NONE = 'none';

/** 挂在年度计划的哪一行（M6）：不挂也能建。 */
export function PlanRowField({ draft, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const year = Number(draft.day.slice(0, 4));
  const wanted = choosing || draft.planRowId !== null;
  const { data, error, refresh } = useQuery('plan', 'get', { year }, { enabled: wanted });
  const all = data?.plan?.rows ?? [];
  const rows = rowsFor(all, draft);
  const current = all.find(({ rowId }) => rowId === draft.planRowId);
  return (
    <>
      <Row
        title="年度计划〔M6〕"
        detail={
          current
            ? `${rowTitle(current)}，${rowDetail(current)}`
            : draft.planRowId === null
              ? '没有挂'
              : '已挂在计划上'
        }
        value="选"
        onClick={() => setChoosing(true)}
      />
      <Sheet title="挂在计划的哪一行" open={choosing} onClose={() => setChoosing(false)}>
        <ErrorNote error={error} onRetry={() => void refresh()} />
        {!data && !error && <Loading />}
        {data && rows.length === 0 && (
          <Empty
            text={
              data.plan === null ? `还没有 ${year} 年的计划。` : '计划里没有还没办的这一类活动。'
            }
          />
        )}
        {rows.length > 0 && (
          <Choices
            label="同一类、还没办的"
            options={[
              ...rows.map((row) => ({
                value: row.rowId,
                text: rowTitle(row),
                note: rowDetail(row),
              })),
              { value: NONE, text: '不挂计划' },
            ]}
            value={draft.planRowId ?? NONE}
            onChange={(value) => onChange(value === NONE ? null : value)}
          />
        )}
        <Button text="选好了" onClick={() => setChoosing(false)} />
      </Sheet>
    </>
  );
}
