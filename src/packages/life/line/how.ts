import type { Output } from '../../../../types/api';
import { fullLabel } from '../../../../types/time';

type Row = Output<'meeting', 'myAttendance'>['rows'][number];

const HOW: Record<NonNullable<Row['method']>, string> = {
  qr: '本人扫码签到',
  digits: '本人输数字码签到',
  recorder: '记录员代签',
  roll: '记录员照名单登记',
  offline: '断网时扫码，事后交来',
  makeUp: '补签，已由第二人确认',
  contest: '异议成立后更正',
  remote: '远程参加，由支部登记',
};

/** 这次出席是怎样形成的：办法与时刻；没有签到为空串。 */
export function howOf({ method, at }: Pick<Row, 'method' | 'at'>): string {
  return method === null || at === null ? '' : `${HOW[method]}，${fullLabel(at)}`;
}
