import { disposition } from '../../rules/appraisal/disposition';
import { ABANDONMENTS, recognition } from '../../rules/appraisal/recognition';
import { SCORE_BANDS } from '../../rules/points/allowedConclusions';
import { VETO_ARTICLES } from '../../rules/schemes/pointScheme';
import { GRADES } from '../../rules/vocabulary';
import { z } from '../../types/zod';
import { appraisalScheme } from './appraisalSchemes';
import { command, instant } from './command';

const facts = z.strictObject({
  line: z.enum(['below', 'atLeast', 'none']),
  poorPerformance: z.boolean(),
  unqualifiedConduct: z.boolean(),
  refusesToRectify: z.boolean().default(false),
  sanctionedAt: instant.nullable().default(null),
  vetoes: z.array(z.enum(VETO_ARTICLES)).default([]),
  abandonments: z.array(z.enum(ABANDONMENTS)).default([]),
  points: z
    .strictObject({ band: z.enum(SCORE_BANDS), barred: z.array(z.enum(GRADES)) })
    .nullable()
    .default(null),
  now: instant,
  /** 已作出的认定与本人态度；给了才列出允许的处置。 */
  decided: z
    .strictObject({
      grade: z.enum(GRADES),
      willingToStay: z.boolean(),
      willingToCorrect: z.boolean(),
      step: z.enum(['first', 'rectificationFailed', 'refusedToQuit']).default('first'),
    })
    .nullable()
    .default(null),
  scheme: appraisalScheme,
});

/** 允许的认定与处置（Q15—Q18）。 */
export const appraisal = command(facts, ({ decided, scheme, ...input }) => {
  const recognised = recognition(input, scheme);
  if (decided === null) {
    return {
      result: { recognition: recognised.value, dispositions: null },
      reasons: recognised.reasons,
    };
  }
  const dispositions = disposition({ ...decided, grounds: recognised.value.grounds });
  return {
    result: { recognition: recognised.value, dispositions: dispositions.value },
    reasons: [...recognised.reasons, ...dispositions.reasons],
  };
});
