import Taro from '@tarojs/taro';

/** 网络断了又通时告诉一声；返回不再听的函数。 */
export function onNetworkBack(act: () => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }): void => {
    if (isConnected) act();
  };
  Taro.onNetworkStatusChange(heard);
  return () => Taro.offNetworkStatusChange(heard);
}
