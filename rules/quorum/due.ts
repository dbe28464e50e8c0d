/** 应到与实到（Q3、Q4、Q6、M9）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Decided } from '../result';
import type { AppraisalReadings } from '../schemes/appraisalScheme';
import type { MemberKind } from '../vocabulary';
import { EXEMPTION_GROUNDS, exemptionInForce } from './exemption';
import type { Exemption } from './exemption';

/** 计算应到、实到要用的事实。 */
export interface DueFacts {
  /** 参加对象（M9，见 `organisation/expectedParticipants`）。 */
  readonly members: readonly { readonly id: string; readonly kind: MemberKind }[];
  readonly exemptions: readonly Exemption[];
  /** 已签到的人；不在参加对象里的（上级派员、群众代表等）不计入，只在理由里报人数。 */
  readonly presentIds: readonly string[];
  /** 开会时刻，毫秒时间戳：豁免以此时是否已经上级确认为准。 */
  readonly asOf: number;
}

/** 应到、实到名单；都按编号排序、不重复。 */
export interface Due {
  /** 应到：正式党员，减去已生效的豁免。 */
  readonly due: readonly string[];
  /** 实到：应到中已签到的。 */
  readonly present: readonly string[];
  /** 本次确实免于计入应到的。 */
  readonly exempt: readonly string[];
  /** 到会列席、无表决权的预备党员。 */
  readonly attendingNonVoting: readonly string[];
}

const because = (articles: Reason['articles'], code: string, facts: ReasonFacts): Reason => ({
  rule: 'quorum/due',
  articles,
  code,
  facts,
});

const idsOf = (facts: DueFacts, kind: MemberKind): string[] => {
  const ids = facts.members.filter((member) => member.kind === kind).map(({ id }) => id);
  return [...new Set(ids)].sort();
};

/** 没有任何生效豁免的人，其未生效的豁免各报一次，按人、按情形的次序。 */
const unconfirmed = (
  memberIds: readonly string[],
  exemptions: readonly Exemption[],
  asOf: number,
): Reason[] =>
  memberIds.flatMap((memberId) =>
    EXEMPTION_GROUNDS.flatMap((ground) =>
      exemptions
        .filter((item) => item.memberId === memberId && item.ground === ground)
        .flatMap((item) => exemptionInForce(item, asOf).reasons),
    ),
  );

/**
 * 谁应到、谁实到（Q3、Q4、Q6）：应到只数正式党员；上级已确认的豁免减去；
 * 豁免者当天到会的，该次豁免失效，应到、实到都加上他（【解释】参数 `exemptButCame`，默认如此）；
 * 预备党员列席不计。
 *
 * 理由码：`quorum.counted`、`quorum.exempted`、`quorum.exemptButCame`、`quorum.probationaryNotCounted`、
 * `quorum.outsideAudience`、`quorum.exemptionNotConfirmed`。
 */
export const due = (
  facts: DueFacts,
  exemptButCame: AppraisalReadings['exemptButCame'] = 'counted',
): Decided<Due> => {
  const came = new Set(facts.presentIds);
  const full = idsOf(facts, 'fullMember');
  const probationary = idsOf(facts, 'probationaryMember');

  const confirmed = new Set(
    facts.exemptions
      .filter((item) => exemptionInForce(item, facts.asOf).allowed)
      .map((item) => item.memberId),
  );
  const voided = full.filter(
    (id) => confirmed.has(id) && came.has(id) && exemptButCame === 'counted',
  );
  const exempt = full.filter((id) => confirmed.has(id) && !voided.includes(id));
  const exemptSet = new Set(exempt);

  const dueIds = full.filter((id) => !exemptSet.has(id));
  const present = dueIds.filter((id) => came.has(id));
  const attendingNonVoting = probationary.filter((id) => came.has(id));
  const members = new Set([...full, ...probationary]);
  const outside = [...came].filter((id) => !members.has(id)).length;

  const reasons: Reason[] = [
    because(['M9', 'Q6'], 'quorum.counted', { due: dueIds.length, present: present.length }),
    ...exempt.map((memberId) => because(['Q3'], 'quorum.exempted', { memberId })),
    ...voided.map((memberId) => because(['Q4'], 'quorum.exemptButCame', { memberId })),
    ...unconfirmed(
      full.filter((id) => !confirmed.has(id)),
      facts.exemptions,
      facts.asOf,
    ),
  ];
  if (probationary.length > 0) {
    reasons.push(
      because(['Q6'], 'quorum.probationaryNotCounted', {
        probationary: probationary.length,
        attending: attendingNonVoting.length,
      }),
    );
  }
  if (outside > 0) reasons.push(because(['M9'], 'quorum.outsideAudience', { count: outside }));

  return { value: { due: dueIds, present, exempt, attendingNonVoting }, reasons };
};
