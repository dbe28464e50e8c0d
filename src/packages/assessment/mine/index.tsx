import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { useQuery } from '../../../hooks/useQuery';
import { TakeForm } from '../shared/TakeForm';
import { HELP_OUTCOMES } from '../shared/labels';
import { RowDetail } from '../shared/RowDetail';
import { useYearParam } from '../shared/yearParam';

/** 我的年度结果（S10）：公示之后才有；只有自己的，没有名次。 */
export default function MyResult() {
  const year = useYearParam();
  const { data, error, refresh } = useQuery('assessment', 'result', { year });
  const result = data?.result ?? null;
  return (
    <Page title={`${year} 年度结果`}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && result === null && <Empty text="年度公示之后，这里有你的结果和每一条依据。" />}
      {data && result && (
        <Hint
          text={
            data.effectiveAt === null
              ? '正在公示，还没有生效。'
              : `${fullLabel(data.effectiveAt)} 生效。`
          }
        />
      )}
      {result && <RowDetail row={result} />}
      {result && (result.help.due || result.help.helpers.length > 0) && (
        <Card title="谈心谈话、结对帮扶〔S10〕">
          <Row
            title="帮扶我的人"
            value={result.help.helpers.length === 0 ? '还没有定' : result.help.helpers.join('、')}
          />
          {result.help.outcome !== null && (
            <Row
              title="整改情况"
              detail={result.help.note ?? ''}
              value={HELP_OUTCOMES[result.help.outcome]}
            />
          )}
        </Card>
      )}
      <Card title="我的考核表">
        <TakeForm year={year} form="member" />
      </Card>
    </Page>
  );
}
