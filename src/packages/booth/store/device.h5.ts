/** 浏览器里一个页签就是一部手机（本机登录页一个页签一个人）：存在页签里，重新载入还在，别的页签看不见。 */
export const readDevice = <T>(key: string): T | null => {
  const text = window.sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as T);
};

export const writeDevice = (key: string, value: unknown): void =>
  window.sessionStorage.setItem(key, JSON.stringify(value));

export const removeDevice = (key: string): void => window.sessionStorage.removeItem(key);

export const deviceKeys = (): string[] => Object.keys(window.sessionStorage);
