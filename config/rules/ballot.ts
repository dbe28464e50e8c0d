import { columnBalance } from '../../rules/ballot/columnBalance';
import { envelopeBalance } from '../../rules/ballot/envelopeBalance';
import { passRate } from '../../rules/ballot/passRate';
import { publishedGroups } from '../../rules/ballot/publishedGroups';
import { totals } from '../../rules/ballot/totals';
import { z } from '../../types/zod';
import { appraisalScheme } from './appraisalSchemes';
import { command, id } from './command';

const votes = z.int().min(0);
const group = z.strictObject({
  envelopes: z.strictObject({
    present: votes,
    issued: votes,
    collected: votes,
    valid: votes,
    invalid: votes,
  }),
  columns: z.array(
    z.strictObject({
      subjectId: id,
      grades: z.strictObject({
        excellent: votes,
        qualified: votes,
        basic: votes,
        unqualified: votes,
      }),
      abstained: votes,
      blank: votes,
    }),
  ),
});
const facts = z.strictObject({ party: group, mass: group, scheme: appraisalScheme });

/**
 * 计票的等式、分组与合计、合格率（Q9、Q11、Q13、Q14）。
 * 等式不成立时只报告哪里不成立，不给合格率：没有数清的票不能拿来算。
 */
export const ballot = command(facts, ({ party, mass, scheme }) => {
  const envelopes = envelopeBalance({ party, mass });
  const columns = [columnBalance(party, scheme), columnBalance(mass, scheme)];
  const sound = envelopes.value === 'sound' && columns.every(({ allowed }) => allowed);
  const reasons = [...envelopes.reasons, ...columns.flatMap((column) => column.reasons)];
  if (!sound) {
    const standing = envelopes.value === 'sound' ? 'recount' : envelopes.value;
    return { result: { standing }, reasons };
  }
  const combined = totals({ party, mass });
  const groups = publishedGroups(
    { party: party.envelopes.valid, mass: mass.envelopes.valid },
    scheme,
  );
  const rates = combined.columns.map((column) => ({
    subjectId: column.subjectId,
    ...passRate(column, combined.envelopes, scheme),
  }));
  return {
    result: {
      standing: envelopes.value,
      published: groups.value,
      totals: combined,
      passRates: rates.map(({ subjectId, value }) => ({ subjectId, ...value })),
    },
    reasons: [...reasons, ...groups.reasons, ...rates.flatMap((rate) => rate.reasons)],
  };
});
