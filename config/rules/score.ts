import { allowedConclusions } from '../../rules/points/allowedConclusions';
import { annualBase } from '../../rules/points/annualBase';
import { annualScore } from '../../rules/points/annualScore';
import { eventsOfYear } from '../../rules/points/eventsOfYear';
import { schemeForYear } from '../../rules/schemes/dated';
import { MUNICIPAL_ORGANS } from '../../rules/schemes/points/municipalOrgans';
import { POINT_ITEM_IDS, VETO_ARTICLES } from '../../rules/schemes/pointScheme';
import { pointScheme } from '../../types/scheme';
import { z } from '../../types/zod';
import { command, id, instant } from './command';

const event = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entry'),
    id,
    item: z.enum(POINT_ITEM_IDS),
    count: z.int().min(1),
    at: instant,
  }),
  z.strictObject({ kind: z.literal('veto'), id, article: z.enum(VETO_ARTICLES), at: instant }),
  z.strictObject({ kind: z.literal('reversal'), id, of: id, at: instant }),
]);

const facts = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    events: z.array(event),
    /** 支部历年的方案；不给则用市直机关方案。 */
    schemes: z.array(pointScheme).min(1).default([MUNICIPAL_ORGANS]),
    selfAssessment: z.array(z.number()).nullable().default(null),
    topRanked: z.boolean().default(false),
  })
  .superRefine(({ events, schemes, year }, context) => {
    const seen = new Set<string>();
    events.forEach((item, index) => {
      if (seen.has(item.id)) {
        context.addIssue({ code: 'custom', path: ['events', index, 'id'], message: '编号重复' });
      }
      seen.add(item.id);
    });
    if (!schemeForYear(schemes, year)) {
      context.addIssue({ code: 'custom', path: ['schemes'], message: `没有 ${year} 年适用的方案` });
    }
  });

/** 年度得分与允许的结论（S1—S12）。 */
export const score = command(facts, (input) => {
  const scheme = schemeForYear(input.schemes, input.year) ?? MUNICIPAL_ORGANS;
  const base = annualBase(scheme, input.selfAssessment);
  const annual = annualScore(eventsOfYear(input.events, input.year), scheme, base.value);
  const conclusions = allowedConclusions(
    { score: annual.value.score, vetoed: annual.value.vetoed, topRanked: input.topRanked },
    scheme,
  );
  return {
    result: {
      year: input.year,
      scheme: { id: scheme.id, version: scheme.version, from: scheme.from },
      ...annual.value,
      conclusions: conclusions.value,
    },
    reasons: [...base.reasons, ...annual.reasons, ...conclusions.reasons],
  };
});
