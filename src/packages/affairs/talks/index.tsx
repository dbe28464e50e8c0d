import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { YearBar } from '../../../components/ui/YearBar';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';
import { Talk } from './Talk';

/** 我参加的谈话，连同内容；是不是谈过由我答复（M5、G4）。 */
export default function Talks() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('membership', 'talkMine', { year });
  return (
    <Page title="我的谈话">
      <YearBar year={year} onChange={setYear} />
      <Hint text="谈话的内容只有谈话的两个人看得到。〔M5〕〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.talks.map((talk) => (
        <Talk key={talk.talkId} talk={talk} onDone={() => void refresh()} />
      ))}
      {data?.talks.length === 0 && <Empty text="这一年还没有记下谈话。" />}
    </Page>
  );
}
