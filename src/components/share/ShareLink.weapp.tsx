import { Button as NativeButton } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import type { ShareTarget } from './shareTarget';
import { urlOf } from './shareTarget';
import '../ui/button.scss';

/** 转发给微信里的人：微信规定只能由原生按钮发起，页面配置要开 enableShareAppMessage。 */
export function ShareLink(target: ShareTarget) {
  useShareAppMessage(() => ({ title: target.title, path: urlOf(target) }));
  return (
    <NativeButton className="btn btn-plain" openType="share">
      {target.text}
    </NativeButton>
  );
}
