import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '../../../types/api';
import { fullLabel } from '../../../types/time';
import { Button } from '../../components/ui/Button';
import { Page } from '../../components/ui/Page';
import { role } from '../../components/ui/role';
import { AskPlace } from './AskPlace';
import './index.scss';

interface Props {
  readonly result: Output<'meeting', 'handIn'>;
  /** 这次活动问不问在不在会场附近；断网补交的不问。 */
  readonly asksPlace?: boolean;
  /** 本人点了“好”。 */
  readonly onSeen?: () => void;
}

/** 签到成功：哪个会、什么时候、迟没迟到。 */
export function Success({ result, asksPlace = false, onSeen }: Props) {
  const done = (): void => {
    onSeen?.();
    void Taro.reLaunch({ url: '/pages/home/index' });
  };
  return (
    <Page title="签到" footer={<Button text="好" onClick={done} />}>
      <View className="checkin-done" {...role('alert')}>
        <View className="checkin-mark">✓</View>
        <Text className="checkin-word">签到成功</Text>
        <Text className="checkin-title">{result.title}</Text>
        <Text className="checkin-time">
          {fullLabel(result.at)}
          {result.late ? '（迟到）' : ''}
        </Text>
      </View>
      {asksPlace && <AskPlace meetingId={result.meetingId} />}
      <Text className="checkin-note">已记入你的出席。重复扫码不会重复记。依据〔M8〕</Text>
    </Page>
  );
}
