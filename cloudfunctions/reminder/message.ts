import { fullLabel } from '../../types/time';
import type { SubscribeMessage } from '../_runtime/wechat';
import type { Due } from './due';
import { WORDS } from './due';
import type { ReminderTemplate } from './templateConfig';

/** 微信模板里 thing 类的格子至多 20 字，多了整条被拒。 */
const LONGEST = 20;
/** 看得出党员身份的字眼：地点里有就不写出来（X4）。 */
const TELLING = /党|支部|支委|组织|团委/;
const ELSEWHERE = '点开看地点';

/** 一件事 → 一条消息：只有固定的事由、时间、看不出身份的地点。 */
export function messageOf(due: Due, template: ReminderTemplate, openid: string): SubscribeMessage {
  const slots: [string, string][] = [
    [template.title, WORDS[due.title]],
    [template.time, fullLabel(due.at)],
  ];
  if (template.place !== null) slots.push([template.place, placeOf(due.place)]);
  return {
    touser: openid,
    templateId: template.id,
    page: due.page,
    data: Object.fromEntries(slots.map(([name, value]) => [name, { value }])),
  };
}

/** 地点：看得出身份的、没有的，请人点开看；太长的截短。 */
export function placeOf(place: string | undefined): string {
  if (place === undefined || place === '' || TELLING.test(place)) return ELSEWHERE;
  const letters = [...place];
  return letters.length <= LONGEST ? place : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
