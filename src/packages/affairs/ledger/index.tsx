import { useState } from 'react';
import type { Category, LedgerRow } from '../../../../types/contracts/membership';
import { CATEGORY_LABELS } from '../../../../types/labels';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { YearBar } from '../../../components/ui/YearBar';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';
import { TakeFile } from '../../../components/file/TakeFile';

const ORDER: readonly Category[] = [
  'fullMember',
  'probationaryMember',
  'inService',
  'retired',
  'mobile',
  'careManaged',
];
const FORMATS = [
  { format: 'pdf', text: '导出这一类的 PDF，可打印' },
  { format: 'docx', text: '导出 Word' },
  { format: 'xlsx', text: '导出 Excel' },
] as const;

/** 分类台账（O10）：按名册次序，不排名；点开看一个人的卡和记录本。查看留痕。 */
export default function Ledger() {
  const [year, setYear] = useYear();
  const [category, setCategory] = useState<Category>('fullMember');
  const { data, error, refresh } = useQuery('membership', 'ledger', { category, year });
  const { run, busy, error: failed } = useAction('membership', 'exportLedger');
  const shown = data?.category === category ? data.rows : null;

  async function take(format: (typeof FORMATS)[number]['format']) {
    const called = await run({ category, year, format });
    return called.ok ? called.value : null;
  }

  return (
    <Page title="党员台账">
      <YearBar year={year} onChange={setYear} />
      <Choices
        label="哪一类"
        options={ORDER.map((value) => ({ value, text: CATEGORY_LABELS[value] }))}
        value={category}
        onChange={setCategory}
      />
      <Hint text="按名册次序列出，不排名。查看、导出都会留痕。〔O10〕〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!shown && !error && <Loading />}
      {shown && (
        <Card title={CATEGORY_LABELS[category]} note={`${shown.length} 人`}>
          {shown.map((row) => (
            <Row
              key={row.memberId}
              title={row.name}
              detail={describe(row)}
              onClick={() =>
                open('/packages/affairs/card/index', { memberId: row.memberId, year: String(year) })
              }
            />
          ))}
          {shown.length === 0 && <Empty text="名册里没有这一类。" />}
        </Card>
      )}
      <ErrorNote error={failed} />
      {shown && shown.length > 0 && (
        <TakeFile key={`${category}-${year}`} formats={FORMATS} busy={busy} take={take} />
      )}
    </Page>
  );
}

function describe({ attended, lectures, talks, unpaidMonths }: LedgerRow): string {
  const facts = [`到会 ${attended} 次`, `讲党课 ${lectures} 次`, `谈心 ${talks} 次`];
  if (unpaidMonths > 0) facts.push(`${unpaidMonths} 个月党费没交`);
  return facts.join('，');
}
