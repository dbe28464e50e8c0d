/** 本机的两个模板。 */
export const EVENT_TEMPLATE = 'local-template-event';
export const TODO_TEMPLATE = 'local-template-todo';

const accept = { results: [{ templateId: EVENT_TEMPLATE, result: 'accept' }] } as const;
const reject = { results: [{ templateId: EVENT_TEMPLATE, result: 'reject' }] } as const;

/** 微信提醒各动作的一份好输入：人人可用，与支部无关。 */
export const reminderInputs: Readonly<Record<string, () => unknown>> = {
  'reminder.templates': () => ({}),
  'reminder.accepted': () => accept,
  'reminder.settings': () => ({ off: true }),
};

/** 变更动作重放用的两份内容。 */
export const reminderAttempts = {
  'reminder.accepted': { input: accept, other: reject },
  'reminder.settings': { input: { off: true }, other: { off: false } },
} as const;
