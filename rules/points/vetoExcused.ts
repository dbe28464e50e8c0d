/** V2、V3、S2、Q3：哪些人不论支部怎么认定，都算有正当理由。 */
import type { VetoArticle } from '../schemes/pointScheme';
import type { MemberKind } from '../vocabulary';

/** 本人的情况与支部的认定。 */
export interface ExcuseFacts {
  readonly kind: MemberKind;
  /** 按关爱管理（S2）。 */
  readonly careManaged: boolean;
  /** 有经上级确认的豁免（Q3）。 */
  readonly exempt: boolean;
  /** 支部认定有正当理由。 */
  readonly justified: boolean;
}

/**
 * 是否有正当理由（V2、V3）。V2：预备、关爱管理、豁免的一律算有，不由人改口（G4）；其余照支部的认定。
 */
export const vetoExcused = (article: VetoArticle, facts: ExcuseFacts): boolean =>
  facts.justified ||
  (article === 'V2' && (facts.kind === 'probationaryMember' || facts.careManaged || facts.exempt));
