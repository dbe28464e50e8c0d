import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { useKeepScreenOn } from '../../../hooks/useKeepScreenOn';
import { Panel } from './Panel';
import { Path } from './Path';
import { stepsOf, stepTitle, type Status, type StepKey } from './steps';
import './index.scss';

/** 多久取一次人数（毫秒）。 */
const POLL = 3000;

/** 测评主持屏：一条看得见的路，一次只办一步；手机与投影同一页（Q7、Q8）。 */
export default function Host() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const status = useQuery('appraisal', 'status', { appraisalId }, { every: POLL });
  const [picked, setPicked] = useState<StepKey | null>(null);
  useKeepScreenOn();
  const data = status.data;
  const steps = data ? stepsOf(data) : [];
  const now = steps.find(({ state }) => state === 'now')?.key ?? 'result';
  const shown = picked ?? now;
  // 走到下一步了，自己翻过去，不用主持人找。
  useEffect(() => setPicked(null), [now]);
  return (
    <Page title="民主测评" wide>
      <ErrorNote error={status.error} onRetry={() => void status.refresh()} />
      {!data && !status.error && <Loading />}
      {data && (
        <View className="ap-host">
          <Head status={data} />
          <View className="ap-columns">
            <View className="ap-main">
              <View className={`ap-panel${shown === now ? ' ap-panel-now' : ''}`}>
                <Text className="ap-panel-title">{stepTitle(shown)}</Text>
                <Panel
                  step={shown}
                  appraisalId={appraisalId}
                  status={data}
                  refresh={() => void status.refresh()}
                />
              </View>
            </View>
            <View className="ap-side">
              <Path steps={steps} shown={shown} onShow={setPicked} />
            </View>
          </View>
        </View>
      )}
    </Page>
  );
}

function Head({ status }: { readonly status: Status }) {
  return (
    <View className="ap-head">
      <Text className="ap-title">{status.title}</Text>
      <Text className="ap-sub">
        {[
          `被评议 ${status.subjects} 人`,
          status.grades === 'four' ? '四档' : '两档',
          status.selfRating ? '可以评自己' : '不评自己',
          status.custody === 'tellers' ? '钥匙分管' : '',
          status.round > 1 ? `第 ${status.round} 轮` : '',
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </Text>
    </View>
  );
}
