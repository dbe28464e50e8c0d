import { useRouter } from '@tarojs/taro';
import { TALK_KIND_LABELS } from '../../../../types/labels';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { YearBar } from '../../../components/ui/YearBar';
import { useQuery } from '../../../hooks/useQuery';
import { useYear } from '../../../hooks/useYear';
import { dayLabel } from '../shared/month';
import { TALK_STATE_TAGS } from '../shared/talkState';

/** 谈话台账：何人、与何人、何时、何种；没有内容（M5、X4）。查看留痕。 */
export default function TalkLedger() {
  const branchId = useRouter().params['branchId'];
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('membership', 'talkLedger', {
    year,
    ...(branchId === undefined ? {} : { branchId }),
  });
  return (
    <Page title="谈话台账">
      <YearBar year={year} onChange={setYear} />
      <Hint text="台账没有谈话内容，内容只有双方看得到。你的查看会留痕。〔M5〕〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <Card title={`${year} 年`} note={`${data.talks.length} 次`}>
          {data.talks.map((talk) => (
            <Row
              key={talk.talkId}
              title={`${talk.by}与${talk.with}`}
              detail={`${dayLabel(talk.on)} · ${TALK_KIND_LABELS[talk.kind]}`}
              value={<Tag {...TALK_STATE_TAGS[talk.state]} />}
            />
          ))}
          {data.talks.length === 0 && <Empty text="这一年还没有记下谈话。" />}
        </Card>
      )}
    </Page>
  );
}
