import { gradeNames } from '../../../../rules/explain/gradeNames';
import type { Manifest } from '../../../../types/ballot/manifest';
import type { Mark } from '../../../../types/ballot/mark';

/** 档次的中文；弃权是明确的一档。 */
export const markLabel = (mark: Mark): string => (mark === 'abstained' ? '弃权' : gradeNames(mark));

/** 票面上可选的：清单里的各档，最后是弃权。 */
export const choicesOf = ({ grades }: Manifest): { value: Mark; text: string }[] =>
  [...grades, 'abstained' as const].map((value) => ({ value, text: markLabel(value) }));
