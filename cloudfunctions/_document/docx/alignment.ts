import { AlignmentType } from 'docx';
import type { Align } from '../model';

/** 对齐在 Word 里的写法。 */
export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;
