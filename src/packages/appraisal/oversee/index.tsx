import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Fragment } from 'react';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Tag } from '../../../components/ui/Tag';
import { useQuery } from '../../../hooks/useQuery';
import { Export } from '../archive/Export';
import { STATE_LABELS } from '../shared/labels';
import { Exemptions } from './Exemptions';
import { Purge } from './Purge';
import { Rerun } from './Rerun';
import './index.scss';

/** 上级看一个支部的测评：确认豁免，收封存包、清除云端，必要时责令重来（Q3、Q26、Q27）。 */
export default function Oversee() {
  const branchId = useRouter().params['branchId'] ?? '';
  const { data, error, refresh } = useQuery('appraisal', 'list', { branchId });
  return (
    <Page title="测评监督">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.appraisals.map((one) => {
        const { appraisalId, title, state, round, pendingExemptions, resultDigest } = one;
        const act = { appraisalId, branchId, onDone: () => void refresh() };
        return (
          <Fragment key={appraisalId}>
            <Card
              title={title}
              note={round > 1 ? `第 ${round} 轮` : ''}
              urgent={pendingExemptions.length > 0}
            >
              <View className="oversee-state">
                <Tag text={STATE_LABELS[state]} tone={state === 'purged' ? 'good' : 'plain'} />
              </View>
              {pendingExemptions.length > 0 && state === 'preparing' && (
                <Exemptions {...act} pending={pendingExemptions} />
              )}
              {state !== 'preparing' && state !== 'purged' && <Rerun {...act} />}
            </Card>
            {state === 'counted' && (
              <>
                <Card title="收到封存包，核对后清除云端" urgent>
                  <Purge {...act} expected={resultDigest} />
                </Card>
                <Export
                  heading="支部还没有交来？从这里导出"
                  appraisalId={appraisalId}
                  round={round}
                  title={title}
                  branchId={branchId}
                />
              </>
            )}
          </Fragment>
        );
      })}
      {data?.appraisals.length === 0 && <Empty text="这个支部还没有备过测评。" />}
    </Page>
  );
}
