import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { QrImage } from '../../../components/qr/QrImage';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useQuery } from '../../../hooks/useQuery';
import { CheckWord } from '../../../components/ballot/CheckWord';
import { useKeepScreenOn } from '../../../hooks/useKeepScreenOn';
import { useSecondsLeft } from '../../../hooks/useSecondsLeft';
import './index.scss';

/** 多久取一次新码（毫秒）。 */
const POLL = 3000;

/** 写票处门口的屏：轮换码、数字、核对字，有没有人在里面（Q10）。 */
export default function BoothDoor() {
  const { appraisalId = '', booth = '1' } = useRouter().params;
  const { data, error, refresh } = useQuery(
    'appraisal',
    'boothCode',
    { appraisalId, booth: Number(booth) },
    { every: POLL },
  );
  useKeepScreenOn();
  const left = useSecondsLeft(data);
  return (
    <Page title={`第 ${booth} 写票处`} wide>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <View className="door">
          <Text className="door-title">{`秘密写票处${data.booths > 1 ? ` 第 ${booth} 处` : ''}`}</Text>
          <Text className={`door-state${data.busy ? ' door-busy' : ''}`}>
            {data.busy ? '里面有人，请稍候' : '空着，请进一人'}
          </Text>
          <View className="door-code">
            <QrImage className="door-qr" text={data.qr} label="写票处二维码" />
            <Text className="door-digits" aria-label={`数字码 ${data.digits}`}>
              {`${data.digits.slice(0, 4)} ${data.digits.slice(4)}`}
            </Text>
            <Text className="door-sub">
              {left > 0 ? `进去之后扫码，或输入数字；${left} 秒后换新码` : '正在换新码'}
            </Text>
          </View>
          <CheckWord digest={data.manifestDigest} note="与大屏、手机上的核对字应当一样。〔Q10〕" />
        </View>
      )}
    </Page>
  );
}
