import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Output } from '../../../../types/api';
import { codeLink, scansInWechat } from '../../../components/meeting/codeLink';
import { QrImage } from '../../../components/qr/QrImage';

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

/** 以服务器给的“现在”与有效期之差倒数，不依赖本机时钟准不准。 */
function useSecondsLeft(code: Code): number {
  const [left, setLeft] = useState(0);
  const span = code.validUntil - code.now;
  useEffect(() => {
    const end = Date.now() + span;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [span, code.validUntil]);
  return left;
}
