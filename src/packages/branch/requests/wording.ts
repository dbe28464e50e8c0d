import type { AttendanceRequestView, RequestKind } from '../../../../types/contracts/meeting';

interface Words {
  /** 这是一件什么事；`name` 是当事人。 */
  readonly title: (name: string) => string;
  readonly grant: string;
  readonly refuse: string;
  /** 同意、不同意之后会怎样。 */
  readonly consequence: string;
}

/** 各类事项的说法（M8、G5）。 */
export const WORDS: Record<RequestKind, Words> = {
  leave: {
    title: (name) => `${name}请假`,
    grant: '准假',
    refuse: '不准假',
    consequence: '准了假的不算缺席。〔M8〕',
  },
  makeUp: {
    title: (name) => `给${name}补签`,
    grant: '确认到会',
    refuse: '不确认',
    consequence: '你亲眼见到本人到会的才确认；确认之后算出席，已记的缺席随之作罢。〔M8〕',
  },
  contest: {
    title: (name) => `${name}对出席记录有异议`,
    grant: '异议成立',
    refuse: '异议不成立',
    consequence: '成立的，改记到会，已记的缺席随之作罢。〔G5〕',
  },
  objection: {
    title: (name) => `对${name}断网签到的异议`,
    grant: '异议成立，签到不作数',
    refuse: '异议不成立，签到照算',
    consequence: '成立的，签到不作数，缺席另行拟记，本人还可以申辩。〔G5〕',
  },
};

/** 谁提的、有没有答复。 */
export function progressOf({ by, name, state, approver, answer }: AttendanceRequestView): string {
  const raised = by === name ? '' : `${by}提出；`;
  switch (state) {
    case 'pending':
      return approver === null ? `${raised}等答复` : `${raised}等${approver}答复`;
    case 'withdrawn':
      return `${raised}本人已撤回`;
    case 'granted':
    case 'refused':
      return answer === null ? raised : `${raised}${answer.by}答复：${answer.reason}`;
  }
}
