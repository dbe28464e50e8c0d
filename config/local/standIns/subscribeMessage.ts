import type { OpenApiHandlers } from '../../../localcloud/protocol/openApiHandlers';

/** 本机用的两个模板，写法同上云时的环境变量。 */
export const LOCAL_TEMPLATES = {
  REMINDER_TEMPLATE_EVENT: JSON.stringify({
    id: 'local-template-event',
    title: 'thing1',
    time: 'time2',
    place: 'thing3',
  }),
  REMINDER_TEMPLATE_TODO: JSON.stringify({
    id: 'local-template-todo',
    title: 'thing1',
    time: 'time2',
  }),
} as const;

/** 替身收下的一条订阅消息。 */
export interface SentMessage {
  readonly touser: string;
  readonly template: string;
  readonly page: string;
  /** 格子名 → 填的字。 */
  readonly data: Readonly<Record<string, string>>;
  readonly at: number;
}

/** 收下的消息往哪里放。 */
export type Outbox = (message: SentMessage) => void;

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  'local-template-event': ['thing1', 'time2', 'thing3'],
  'local-template-todo': ['thing1', 'time2'],
};
/** thing 类的格子至多这么多字。 */
const LONGEST_THING = 20;

/** 订阅消息：照微信的规矩验模板与格子，收下的交给 `outbox`。本机不替微信记“答应过几次”。 */
export const subscribeMessage = (outbox: Outbox): OpenApiHandlers => ({
  'subscribeMessage.send': (params, { now }) => {
    const template = String(params['template_id']);
    const slots = SLOTS[template];
    if (!slots) return { errcode: 40037, errmsg: 'invalid template_id' };
    const data = valuesOf(params['data']);
    if (!slots.every((slot) => fits(slot, data[slot]))) {
      return { errcode: 47003, errmsg: 'argument invalid' };
    }
    const page = String(params['page']);
    outbox({ touser: String(params['touser']), template, page, data, at: now });
    return {};
  },
});

function valuesOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data as Readonly<Record<string, { readonly value?: unknown }>>).map(
      ([slot, { value }]) => [slot, String(value)],
    ),
  );
}

function fits(slot: string, value: string | undefined): boolean {
  if (value === undefined || value === '') return false;
  return !slot.startsWith('thing') || [...value].length <= LONGEST_THING;
}
