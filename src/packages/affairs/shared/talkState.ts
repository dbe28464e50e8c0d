import type { Output } from '../../../../types/api';

type State = Output<'membership', 'talkLedger'>['talks'][number]['state'];

/** 谈话的状态怎么写。 */
export const TALK_STATE_TAGS: Readonly<
  Record<State, { readonly text: string; readonly tone: 'plain' | 'good' | 'warn' }>
> = {
  recorded: { text: '等对方答复', tone: 'plain' },
  confirmed: { text: '双方都说谈过', tone: 'good' },
  disputed: { text: '对方说没有谈过', tone: 'warn' },
};
