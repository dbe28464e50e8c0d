import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { Forms } from '../result/Forms';
import { STATE_LABELS } from '../shared/labels';
import { Say } from '../../../components/ui/Say';
import { Export } from './Export';

/** 书记：导出封存包、打印结果表，交上级（Q27）。 */
export default function Archive() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const { data, error, refresh } = useQuery('appraisal', 'list', {});
  const one = data?.appraisals.find((each) => each.appraisalId === appraisalId) ?? null;
  return (
    <Page title="封存上交">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {one && (
        <>
          <Card title={one.title} note={STATE_LABELS[one.state]}>
            <Say text="评议的票和材料不留在联网的地方：封存包交给上级，上级核对之后清除云端，只留已公布的结论和校验值。〔Q27〕" />
          </Card>
          {one.state === 'counted' && (
            <>
              <Export
                heading="第一步：导出封存包"
                appraisalId={appraisalId}
                round={one.round}
                title={one.title}
              />
              <Card title="第二步：打印签名">
                <Say text="监票人、计票人在结果表上签名，随封存包一起交上级。" />
                <Forms appraisalId={appraisalId} />
              </Card>
            </>
          )}
          {one.resultDigest !== null && (
            <Card title="结果的校验值">
              <Say text={one.resultDigest.match(/.{8}/g)?.join(' ') ?? ''} />
            </Card>
          )}
          {one.state === 'purged' && (
            <Card title="✓ 已封存清除">
              <Say text="云端的票、名册、票证都已删除。要重算，用上级手里的封存包。" />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
