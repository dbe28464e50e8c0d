import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { yearOf } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { YearBar } from '../../../components/ui/YearBar';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { TakeFile } from '../../../components/file/TakeFile';
import { CardAndBook } from './CardAndBook';

/** 党员卡和活动记录本（O10）：本人的；带 memberId 是书记、记录员看某个人的。 */
export default function CardPage() {
  const { params } = useRouter();
  const memberId = params['memberId'];
  const [year, setYear] = useState(() => Number(params['year'] ?? yearOf(Date.now())));
  return (
    <Page title="党员卡和记录本">
      <YearBar year={year} onChange={setYear} />
      {memberId === undefined ? <Mine year={year} /> : <Theirs memberId={memberId} year={year} />}
    </Page>
  );
}

const FORMATS = [
  { format: 'pdf', text: '导出 PDF，可打印' },
  { format: 'docx', text: '导出 Word' },
  { format: 'xlsx', text: '导出 Excel' },
] as const;

function Mine({ year }: { readonly year: number }) {
  const { data, error, refresh } = useQuery('membership', 'card', { year });
  const { run, busy, error: failed } = useAction('membership', 'exportMine');

  async function take(format: (typeof FORMATS)[number]['format']) {
    const called = await run({ year, format });
    return called.ok ? called.value : null;
  }

  return (
    <>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <CardAndBook card={data.card} book={data.book} />
          <Card title="存一份">
            <Say text="导出的是这张卡和这一年的记录本，只有你自己能导。" />
            <ErrorNote error={failed} />
            <TakeFile key={year} formats={FORMATS} busy={busy} take={take} />
          </Card>
        </>
      )}
    </>
  );
}

function Theirs({ memberId, year }: { readonly memberId: string; readonly year: number }) {
  const { data, error, refresh } = useQuery('membership', 'cardOf', { memberId, year });
  return (
    <>
      <Hint text="你的查看会留痕，本人看得到。〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && <CardAndBook card={data.card} book={data.book} />}
    </>
  );
}
