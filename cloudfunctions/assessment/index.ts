import { assessment } from '../../types/contracts/assessment';
import { serve } from '../_runtime/serve';
import { assess } from './assess';
import { assignHelp } from './assignHelp';
import { bundleStart } from './bundleStart';
import { bundleStep } from './bundleStep';
import { bundleSweep } from './bundleSweep';
import { correct } from './correct';
import { draft } from './draft';
import { form } from './form';
import { path } from './path';
import { previewQuarter } from './previewQuarter';
import { publishQuarter } from './publishQuarter';
import { publishYear } from './publishYear';
import { recordHelp } from './recordHelp';
import { result } from './result';
import { results } from './results';
import { review } from './review';
import { reviews } from './reviews';
import { selfAssess } from './selfAssess';
import { selfAssessFor } from './selfAssessFor';
import { selfAssessment } from './selfAssessment';

export const main = serve(
  'assessment',
  assessment,
  {
    selfAssessment,
    selfAssess,
    selfAssessFor,
    path,
    previewQuarter,
    publishQuarter,
    draft,
    assess,
    review,
    reviews,
    publishYear,
    correct,
    result,
    results,
    assignHelp,
    recordHelp,
    form,
    bundleStart,
    bundleStep,
  },
  { bundleSweep },
);
