import { useState } from 'react';
import { dayOf } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { dayLabel, thisMonth } from '../shared/month';
import { MonthBar } from '../shared/MonthBar';

/** 党课与政治生日（M3）：这个月谁过政治生日，这一年谁讲过党课。查看留痕。 */
export default function Lectures() {
  const [month, setMonth] = useState(thisMonth);
  const year = Number(month.slice(0, 4));
  const { data, error, refresh } = useQuery('membership', 'lectures', {
    year,
    month: Number(month.slice(5, 7)),
  });
  const given = data?.members.filter(({ lectures }) => lectures.length > 0) ?? [];
  const waiting = data?.members.filter(({ lectures }) => lectures.length === 0) ?? [];
  return (
    <Page title="党课与政治生日">
      <MonthBar month={month} onChange={setMonth} />
      <Hint text="讲过的由结束了的党课得来。你的查看会留痕。〔M3〕〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title="这个月的政治生日" note={`${data.birthdays.length} 人`}>
            {data.birthdays.map(({ memberId, name, on, years }) => (
              <Row
                key={memberId}
                title={name}
                detail={`${dayLabel(on)}`}
                value={`入党 ${years} 周年`}
              />
            ))}
            {data.birthdays.length === 0 && <Empty text="这个月没有。" />}
          </Card>
          <Card title={`${year} 年讲过党课`} note={`${given.length} 人`}>
            {given.map(({ memberId, name, lectures }) => (
              <Row
                key={memberId}
                title={name}
                detail={lectures
                  .map(({ title, at }) => `${dayLabel(dayOf(at))} ${title}`)
                  .join('；')}
              />
            ))}
            {given.length === 0 && <Empty text="还没有人讲。" />}
          </Card>
          {waiting.length > 0 && (
            <Card title={`${year} 年还没讲`} note={`${waiting.length} 人`}>
              <Say text={waiting.map(({ name }) => name).join('、')} />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
