import Taro from '@tarojs/taro';
import type { ClientError } from '../api/call';
import { toIdentity } from '../api/transport';

/** 有些拒绝不是错误，是还差一步：带人去办那一步。返回 true 表示已经转走。 */
export function passGate(error: ClientError): boolean {
  switch (error.code) {
    case 'NO_IDENTITY':
      toIdentity();
      return true;
    case 'NOT_BOUND':
      void Taro.redirectTo({ url: '/pages/bind/index' });
      return true;
    case 'CONSENT_REQUIRED':
    case 'CONSENT_OUTDATED':
      void Taro.redirectTo({ url: '/pages/consent/index' });
      return true;
    default:
      return false;
  }
}
