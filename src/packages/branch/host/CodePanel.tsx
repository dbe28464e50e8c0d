import { Text, View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { codeLink, scansInWechat } from '../../../components/meeting/codeLink';
import { QrImage } from '../../../components/qr/QrImage';
import { useSecondsLeft } from '../../../hooks/useSecondsLeft';

type Code = NonNullable<Output<'meeting', 'live'>['code']>;

/** 轮换码：二维码、8 位数字、还有几秒换。 */
export function CodePanel({ code }: { readonly code: Code }) {
  const left = useSecondsLeft(code);
  return (
    <View className="host-code">
      <QrImage className="host-qr" text={codeLink(code.qr)} label="签到二维码" />
      <Text className="host-how">
        {scansInWechat ? '用微信扫一扫，或在小程序里输入数字' : '用小程序“去签到”扫码，或输入数字'}
      </Text>
      <Text className="host-digits" aria-label={`数字码 ${code.digits}`}>
        {code.digits.slice(0, 4)} {code.digits.slice(4)}
      </Text>
      <Text className="host-sub">{left > 0 ? `${left} 秒后换新码` : '正在换新码'}</Text>
    </View>
  );
}
