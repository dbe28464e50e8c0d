import type { ReasonFacts } from '../reason';
import type { SentenceTable } from './sentence';

const GROUNDS: Readonly<Record<string, string>> = {
  cannotExpressWill: '因病不能表达意志',
  abroadAtOwnExpense: '自费出国（境）半年以上',
  imprisonedWithoutProbation: '服刑且未受留党察看以上处分',
  bedridden: '年老体弱、卧床不能自理',
};

/** 如“须超过应到 10 人的 1/2（至少 6 人）”。 */
const threshold = (f: ReasonFacts, whole: string): string =>
  `${f.inclusive === false ? '须超过' : '须不少于'}${whole}的 ${f.numerator}/${f.denominator}（至少 ${f.required} 人）`;

const attendance = (f: ReasonFacts): string =>
  `应到 ${f.due} 人，实到 ${f.present} 人，${threshold(f, '应到')}`;

const favour = (f: ReasonFacts): string =>
  `赞成 ${f.inFavour} 人，${threshold(f, `${f.passingBase === 'due' ? '应到' : '实到'} ${f.base} 人`)}`;

/** 法定人数各规则的句子。 */
export const QUORUM_SENTENCES: SentenceTable = {
  'quorum.counted': (f) => `应到正式党员 ${f.due} 人，实到 ${f.present} 人`,
  'quorum.exempted': (f) => `${f.memberId} 已经上级确认，不计入应到`,
  'quorum.exemptButCame': (f) => `${f.memberId} 已豁免而当天到会，该次豁免失效，计入应到和实到`,
  'quorum.probationaryNotCounted': (f) =>
    `预备党员 ${f.probationary} 人不计入应到，其中 ${f.attending} 人到会列席，无表决权`,
  'quorum.outsideAudience': (f) => `另有 ${f.count} 名参加对象以外的人到会，不计入实到`,
  'quorum.exemptionNotConfirmed': (f) =>
    `${f.memberId} 的豁免申请（${GROUNDS[String(f.ground)]}）开会时未经上级确认，仍计入应到`,
  'quorum.exemptionInForce': (f) =>
    `${f.memberId} 的豁免（${GROUNDS[String(f.ground)]}）已经上级确认，生效`,
  'quorum.appraisalReached': (f) => `${attendance(f)}，可以开始测评`,
  'quorum.appraisalShort': (f) => `${attendance(f)}，还差 ${f.shortBy} 人，不得开始测评`,
  'quorum.appraisalNobodyDue': () => '没有应到的正式党员，不得开始测评',
  'quorum.meetingReached': (f) => `${attendance(f)}，达到到会人数`,
  'quorum.meetingShort': (f) => `${attendance(f)}，还差 ${f.shortBy} 人，未达到到会人数`,
  'quorum.majorityEnough': (f) => `${favour(f)}，赞成人数达到`,
  'quorum.majorityShort': (f) => `${favour(f)}，赞成人数不足`,
  'quorum.majorityMoreThanPresent': (f) =>
    `赞成 ${f.inFavour} 人，多于实到 ${f.present} 人，计数有误，不能通过`,
  'quorum.massShare': (f) => `应到党员 ${f.due} 人，群众代表一般为 ${f.required} 人`,
  'quorum.massEveryone': (f) =>
    `群众代表一般应为 ${f.target} 人，可选群众只有 ${f.available} 人，全部参加`,
};
