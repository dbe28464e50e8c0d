import { useRouter } from '@tarojs/taro';
import { yearOf } from '../../../../types/time';

/** 网址里的年份；没有写就是今年。 */
export function useYearParam(): number {
  const { year } = useRouter().params;
  return year === undefined ? yearOf(Date.now()) : Number(year);
}
