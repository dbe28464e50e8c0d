const H5 = process.env.TARO_ENV === 'h5';

type RoleName = 'alert' | 'button' | 'dialog' | 'radio' | 'radiogroup' | 'switch';

/** 读屏软件认的角色：小程序写 aria-role，浏览器写 role。 */
export function role(name: RoleName): Record<string, string> {
  return H5 ? { role: name } : { 'aria-role': name };
}
