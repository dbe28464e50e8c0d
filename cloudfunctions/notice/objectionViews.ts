import type { ObjectionView } from '../../types/contracts/notice';
import type { Role } from '../../types/roles';
import type { Call } from '../_runtime/call';
import type { ObjectionDoc, ObjectionStep } from '../_store/objections';

const WHAT: Readonly<Record<ObjectionStep['state'], string>> = {
  raised: '提出异议',
  accepted: '上级受理',
  investigated: '调查',
  answered: '答复',
};

const HIDDEN = '匿名';

/** 支部里调查异议的人（S9）。 */
const LEADERS: readonly Role[] = ['secretary', 'deputySecretary'];

/**
 * 给本人看：自己的姓名、办到哪里、答复。调查情况写给上级，答复才写给提出人。
 */
export function ownView(doc: ObjectionDoc): ObjectionView {
  return viewOf(doc, { named: true, closely: false, findings: false, may: NOTHING });
}

/**
 * 给办理的人看（N3）：上级看得到是谁、怎么联系；支部对匿名的看不到提出人，对群众的看不到联系方式。
 * 身兼上级职务的本支部党员，看本支部的与支部一样。
 */
export function handlerView(doc: ObjectionDoc, call: Call): ObjectionView {
  const superior = call.roles.includes('superior');
  const outside = superior && call.actor.branchId !== doc.branchId;
  const own = doc.memberId === call.actor.memberId;
  const leader = call.roles.some((role) => LEADERS.includes(role));
  const view = viewOf(doc, {
    named: outside || !doc.anonymous,
    closely: outside,
    findings: true,
    may: {
      accept: superior && !own && doc.state === 'raised',
      investigate: (superior || leader) && !own && doc.state === 'accepted',
      answer: superior && !own && doc.state === 'investigated',
    },
  });
  return outside && doc.contact !== null
    ? { ...view, raisedBy: `${doc.name}（${doc.contact}）` }
    : view;
}

const NOTHING = { accept: false, investigate: false, answer: false };

interface Audience {
  /** 看得到提出人。 */
  readonly named: boolean;
  /** 看得到“请留心看”。 */
  readonly closely: boolean;
  readonly findings: boolean;
  readonly may: ObjectionView['may'];
}

function viewOf(doc: ObjectionDoc, { named, closely, findings, may }: Audience): ObjectionView {
  return {
    objectionId: doc._id,
    noticeId: doc.noticeId,
    noticeTitle: doc.noticeTitle,
    branchId: doc.branchId,
    branchName: doc.branchName,
    version: doc.version,
    raisedAt: doc.raisedAt,
    raisedBy: named ? doc.name : null,
    anonymous: doc.anonymous,
    text: doc.text,
    state: doc.state,
    outcome: doc.outcome,
    findings: findings ? doc.findings : null,
    answer: doc.answer,
    history: historyOf(doc, named, closely),
    may,
  };
}

function historyOf(doc: ObjectionDoc, named: boolean, closely: boolean): ObjectionView['history'] {
  const steps = doc.steps.map(({ state, at, who }) => ({
    what: WHAT[state],
    at,
    who: state === 'raised' && !named ? HIDDEN : who,
  }));
  const [first, ...rest] = steps;
  const between = [
    ...(doc.registered ? [{ what: '上级登记书面异议', ...doc.registered }] : []),
    ...(closely && doc.lookClosely
      ? [{ what: '内容检查没有给出“没问题”，请留心看', at: doc.raisedAt, who: '系统' }]
      : []),
  ];
  return first ? [first, ...between, ...rest] : between;
}
