import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import './index.scss';

/** 宣读稿：一句一行，照着念（Q12、Q13）。 */
export default function Script() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const { data, error, refresh } = useQuery('appraisal', 'result', { appraisalId });
  return (
    <Page title="宣读稿">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      <View className="script">
        {data?.script.map((sentence, index) => (
          <Text key={`${index}-${sentence}`} className="script-line">
            {sentence}
          </Text>
        ))}
      </View>
    </Page>
  );
}
