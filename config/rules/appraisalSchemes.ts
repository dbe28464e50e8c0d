import { FOUR_GRADES } from '../../rules/schemes/appraisal/fourGrades';
import { TWO_GRADES } from '../../rules/schemes/appraisal/twoGrades';
import type { AppraisalScheme } from '../../rules/schemes/appraisalScheme';
import { z } from '../../types/zod';

/** 命令行里选民主评议方案：四档或两档，默认四档。 */
export const appraisalScheme = z
  .enum(['fourGrades', 'twoGrades'])
  .default('fourGrades')
  .transform((name): AppraisalScheme => (name === 'fourGrades' ? FOUR_GRADES : TWO_GRADES));
