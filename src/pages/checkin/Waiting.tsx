import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { clockOf } from '../../../types/time';
import { Button } from '../../components/ui/Button';
import { ErrorNote, Hint } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { role } from '../../components/ui/role';
import { useOffline } from '../../hooks/useOffline';
import { dismissResult, type KeptScan } from '../../state/offlineScans';
import { Success } from './Success';
import './index.scss';

const nothingToRefresh = (): void => {};

/** 没有网络，手机先记下了这次扫码；网络一通就在这一页变成结果。 */
export function Waiting({
  scan,
  onRetry,
}: {
  readonly scan: KeptScan;
  readonly onRetry: () => void;
}) {
  const { results } = useOffline(nothingToRefresh);
  const outcome = results.find((result) => result.requestId === scan.requestId)?.outcome;
  const seen = (): void => dismissResult(scan.requestId);
  if (outcome?.ok === true) return <Success result={outcome} onSeen={seen} />;
  if (outcome?.ok === false) {
    return (
      <Page title="签到">
        <ErrorNote error={outcome.error} />
        <Hint text="确已到会的，请找记录员代签或补签。" />
        <Button
          text="再扫一次"
          onClick={() => {
            seen();
            onRetry();
          }}
        />
      </Page>
    );
  }
  return (
    <Page
      title="签到"
      footer={<Button text="好" onClick={() => void Taro.reLaunch({ url: '/pages/home/index' })} />}
    >
      <View className="checkin-done checkin-wait" {...role('alert')}>
        <Text className="checkin-word">已记下，等网络</Text>
        <Text className="checkin-title">{clockOf(scan.at)} 扫的码</Text>
        <Text className="checkin-time">现在没有网络，签到还没有交上去</Text>
      </View>
      <Hint text="有网络时会自动交上，不用再扫，关掉小程序也不会丢。请在散会后当天连上网，打开一次小程序，首页会告诉你结果。" />
      <Text className="checkin-note">签到时间按扫码的时候算。依据〔M8〕</Text>
    </Page>
  );
}
