/** O8：考核记录员与监督员。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { MemberKind } from '../vocabulary';

/** 支部现任的书记、副书记、记录员、监督员，均为党员 id。 */
export interface RecorderFacts {
  readonly recorders: readonly { readonly id: string; readonly kind: MemberKind }[];
  readonly supervisors: readonly string[];
  /** 书记与副书记：记录员本人由他们考核。 */
  readonly assessors: readonly string[];
  /** 记录员是否经民主推荐产生。 */
  readonly recommended: boolean;
}

/**
 * 记录员的设置是否符合 O8：民主推荐、恰 1 名正式党员、不是考核他的书记或副书记；
 * 监督员至多 1 名，且不是记录员本人。不符之处逐条列出。
 */
export const recorderSetting = (facts: RecorderFacts): Permission => {
  const failures: Reason[] = [];
  const fail = (code: string, detail: Reason['facts'] = {}): void => {
    failures.push({ rule: 'organisation/recorder', articles: ['O8'], code, facts: detail });
  };
  const { recorders, supervisors, assessors } = facts;
  if (recorders.length !== 1) fail('organisation.recorderCount', { recorders: recorders.length });
  if (recorders.some(({ kind }) => kind !== 'fullMember')) {
    fail('organisation.recorderNotFullMember');
  }
  if (recorders.some(({ id }) => assessors.includes(id))) {
    fail('organisation.recorderAssessesSelf');
  }
  if (!facts.recommended) fail('organisation.recorderNotRecommended');
  if (supervisors.length > 1) {
    fail('organisation.supervisorCount', { supervisors: supervisors.length });
  }
  if (recorders.some(({ id }) => supervisors.includes(id))) {
    fail('organisation.supervisorIsRecorder');
  }
  if (failures.length > 0) return { allowed: false, reasons: failures };
  return {
    allowed: true,
    reasons: [
      {
        rule: 'organisation/recorder',
        articles: ['O8'],
        code: 'organisation.recorderConforms',
        facts: { supervisors: supervisors.length },
      },
    ],
  };
};
