import Taro from '@tarojs/taro';

type Params = Readonly<Record<string, string>>;

/** 打开一页；参数只放编号，不放个人信息（网址会留在浏览器历史里）。 */
export function open(path: string, params: Params = {}): void {
  const query = Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  void Taro.navigateTo({ url: query === '' ? path : `${path}?${query}` });
}
