import Taro from '@tarojs/taro';

/** 这部手机的存储：关掉小程序、断电都还在。没有存过为 null。 */
export const readDevice = <T>(key: string): T | null => Taro.getStorageSync<T | ''>(key) || null;

export const writeDevice = (key: string, value: unknown): void => Taro.setStorageSync(key, value);

export const removeDevice = (key: string): void => Taro.removeStorageSync(key);

export const deviceKeys = (): string[] => Taro.getStorageInfoSync().keys;
