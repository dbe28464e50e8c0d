import Taro from '@tarojs/taro';

/** 办完离开：有上一页就退回，从链接直接进来的去 `fallback`。 */
export function leave(fallback: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: fallback });
}
