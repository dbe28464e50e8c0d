import type { AppraisalScheme } from '../../rules/schemes/appraisalScheme';
import { FOUR_GRADES } from '../../rules/schemes/appraisal/fourGrades';
import { TWO_GRADES } from '../../rules/schemes/appraisal/twoGrades';
import type { AppraisalDoc } from '../_store/appraisals';

/** 这次测评用的方案（Q9）。 */
export const schemeOf = (doc: Pick<AppraisalDoc, 'grades'>): AppraisalScheme =>
  doc.grades === 'two' ? TWO_GRADES : FOUR_GRADES;
