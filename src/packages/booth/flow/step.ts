import type { Wallet } from '../store/wallet';

/** 写票走到哪一步，一屏一步。 */
export type Step =
  | 'noTicket'
  | 'door'
  | 'compare'
  | 'write'
  | 'review'
  /** 封好了，还没有回执。 */
  | 'send'
  | 'done';

export interface Situation {
  /** 票夹在哪一步；没有为 null。 */
  readonly stage: Wallet['stage'] | null;
  /** 占着写票处没有；手输数字进来的，清单核对字对过没有。 */
  readonly booth: 'none' | 'unchecked' | 'checked';
  /** 要看检查页。 */
  readonly reviewing: boolean;
  /** 都填完了。 */
  readonly complete: boolean;
}

/** 断在哪里都能从票夹认出下一步：投了看结果，封了接着送，领了去写。 */
export function stepOf({ stage, booth, reviewing, complete }: Situation): Step {
  if (stage === 'cast') return 'done';
  if (stage === null || stage === 'draft') return 'noTicket';
  if (booth === 'none') return 'door';
  if (booth === 'unchecked') return 'compare';
  if (stage === 'sealed') return 'send';
  return reviewing && complete ? 'review' : 'write';
}
