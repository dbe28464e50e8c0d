import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { QrImage } from '../../../components/qr/QrImage';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Tag } from '../../../components/ui/Tag';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import './index.scss';

/** 多久看一次谁到了（毫秒）。 */
const POLL = 5000;

/** 群众代表邀请码（Q5）：一码一人，可打印裁开，也可当面出示。 */
export default function Invitations() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const { data, error, refresh } = useQuery(
    'appraisal',
    'invitations',
    { appraisalId },
    { every: POLL },
  );
  const joined = data?.codes.filter((one) => one.joined).length ?? 0;
  return (
    <Page title="邀请码" wide>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && data.codes.length > 0 && (
        <View className="invite-head">
          <Say
            text={`共 ${data.codes.length} 张，已到会 ${joined} 人。一张给一人，用过就作废；请在小程序首页点“我是群众代表”，再扫码。`}
          />
        </View>
      )}
      <View className="invite-sheet">
        {data?.codes.map(({ code, joined: used }, index) => (
          <View key={code} className="invite-code">
            <Text className="invite-number">{`第 ${index + 1} 号`}</Text>
            {used ? (
              <View className="invite-used">
                <Tag text="✓ 已到会" tone="good" />
              </View>
            ) : (
              <QrImage className="invite-qr" text={code} label={`第 ${index + 1} 号邀请码`} />
            )}
            <Text className="invite-text" selectable>
              {used ? '这张码已用过' : code}
            </Text>
          </View>
        ))}
      </View>
      {data?.codes.length === 0 && <Empty text="还没有邀请群众代表。" />}
    </Page>
  );
}
