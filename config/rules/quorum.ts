import { appraisalQuorum } from '../../rules/quorum/appraisalQuorum';
import { due } from '../../rules/quorum/due';
import { EXEMPTION_APPLICANTS, EXEMPTION_GROUNDS } from '../../rules/quorum/exemption';
import { massRepresentatives } from '../../rules/quorum/massRepresentatives';
import { MEMBER_KINDS } from '../../rules/vocabulary';
import { z } from '../../types/zod';
import { appraisalScheme } from './appraisalSchemes';
import { command, id, instant } from './command';

const facts = z.strictObject({
  members: z.array(z.strictObject({ id, kind: z.enum(MEMBER_KINDS) })),
  exemptions: z
    .array(
      z.strictObject({
        memberId: id,
        ground: z.enum(EXEMPTION_GROUNDS),
        appliedBy: z.enum(EXEMPTION_APPLICANTS),
        confirmedAt: instant.nullable(),
      }),
    )
    .default([]),
  presentIds: z.array(id),
  asOf: instant,
  /** 单位可选的群众人数。 */
  massAvailable: z.int().min(0),
  scheme: appraisalScheme,
});

/** 应到、实到、法定人数与群众代表人数（Q2—Q6）。 */
export const quorum = command(facts, ({ scheme, massAvailable, ...input }) => {
  const people = due(input, scheme.readings.exemptButCame);
  const headcount = { due: people.value.due.length, present: people.value.present.length };
  const standing = appraisalQuorum(headcount, scheme);
  const mass = massRepresentatives(headcount.due, massAvailable, scheme);
  return {
    result: { ...people.value, quorum: standing.value, massRepresentatives: mass.value },
    reasons: [...people.reasons, ...standing.reasons, ...mass.reasons],
  };
});
