/** 应到与实到（Q3、Q4、Q6、M9）。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { MemberKind } from '../vocabulary';
import { exemptionInForce } from './exemption';
import type { Exemption } from './exemption';

/** 计算应到、实到要用的事实。 */
export interface DueFacts {
  /** 参加对象（M9，见 `quorum/audience`）。 */
  readonly members: readonly { readonly memberId: string; readonly kind: MemberKind }[];
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

const RULE = 'quorum/due';

/**
 * 谁应到、谁实到（Q3、Q4、Q6）：应到只数正式党员；上级已确认的豁免减去；
 * 豁免者当天到会的，该次豁免失效，应到、实到都加上他；预备党员列席不计。
 *
 * 理由码：`due.counted`、`due.exempted`、`due.exemptButCame`、`due.probationaryNotCounted`、
 * `due.outsideAudience`、`exemption.notConfirmed`。
 */
export function due(facts: DueFacts): Decided<Due> {
  const came = new Set(facts.presentIds);
  const full = idsOf(facts, 'fullMember');
  const probationary = idsOf(facts, 'probationaryMember');
  const fullSet = new Set(full);

  const concerning = facts.exemptions.filter((item) => fullSet.has(item.memberId));
  const confirmed = new Set(
    concerning
      .filter((item) => exemptionInForce(item, facts.asOf).allowed)
      .map((item) => item.memberId),
  );
  const exempt = full.filter((id) => confirmed.has(id) && !came.has(id));
  const exemptButCame = full.filter((id) => confirmed.has(id) && came.has(id));
  const exemptSet = new Set(exempt);

  const dueIds = full.filter((id) => !exemptSet.has(id));
  const present = dueIds.filter((id) => came.has(id));
  const attendingNonVoting = probationary.filter((id) => came.has(id));
  const outside = came.size - present.length - attendingNonVoting.length;

  const reasons: Reason[] = [
    reason(['M9', 'Q6'], 'due.counted', { due: dueIds.length, present: present.length }),
    ...exempt.map((memberId) => reason(['Q3'], 'due.exempted', { memberId })),
    ...exemptButCame.map((memberId) => reason(['Q4'], 'due.exemptButCame', { memberId })),
    ...unconfirmed(concerning, confirmed, facts.asOf),
  ];
  if (probationary.length > 0) {
    reasons.push(
      reason(['Q6'], 'due.probationaryNotCounted', {
        probationary: probationary.length,
        attending: attendingNonVoting.length,
      }),
    );
  }
  if (outside > 0) reasons.push(reason(['M9'], 'due.outsideAudience', { count: outside }));

  return { value: { due: dueIds, present, exempt, attendingNonVoting }, reasons };
}

function idsOf(facts: DueFacts, kind: MemberKind): string[] {
  const ids = facts.members.filter((member) => member.kind === kind).map((m) => m.memberId);
  return [...new Set(ids)].sort();
}

/** 未生效的豁免各报一次；同一人另有已生效的豁免就不再报。 */
function unconfirmed(
  exemptions: readonly Exemption[],
  confirmed: ReadonlySet<string>,
  asOf: number,
): Reason[] {
  return exemptions
    .filter((item) => !confirmed.has(item.memberId))
    .flatMap((item) => exemptionInForce(item, asOf).reasons)
    .sort((a, b) => (factKey(a) < factKey(b) ? -1 : 1));
}

function factKey(item: Reason): string {
  return `${String(item.facts['memberId'])} ${String(item.facts['ground'])}`;
}

function reason(articles: Reason['articles'], code: string, facts: Reason['facts']): Reason {
  return { rule: RULE, articles, code, facts };
}
