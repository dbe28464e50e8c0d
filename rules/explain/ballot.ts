import type { ReasonFacts } from '../reason';
import { gradeNames } from './gradeNames';
import type { SentenceTable } from './sentence';

const group = (f: ReasonFacts): string => (f.group === 'party' ? '党员票' : '群众票');
const post = (f: ReasonFacts): string => (f.post === 'teller' ? '计票人' : '监票人');
const rate = (f: ReasonFacts): string =>
  `合格票 ${f.passing}（${f.basicPasses === true ? '含基本合格' : '不含基本合格'}），` +
  `分母 ${f.base}（${f.passBase === 'collected' ? '收回票' : '有效票'}，不含空项）`;

/** 计票各规则的句子。 */
export const BALLOT_SENTENCES: SentenceTable = {
  'ballot.balanced': () => '收回不多于发出，发出不多于实到，有效与无效之和等于收回，票数成立',
  'ballot.notACount': (f) => `${group(f)}的票数里有不是非负整数的，须重新清点`,
  'ballot.collectedExceedsIssued': (f) =>
    `${group(f)}收回 ${f.collected} 张，多于发出 ${f.issued} 张，本次测评无效，须重新测评`,
  'ballot.issuedExceedsPresent': (f) =>
    `${group(f)}发出 ${f.issued} 张，多于实到 ${f.present} 人，须重新清点`,
  'ballot.collectedNotSplit': (f) =>
    `${group(f)}有效 ${f.valid} 张、无效 ${f.invalid} 张，合计不等于收回 ${f.collected} 张，须重新清点`,
  'ballot.columnUnbalanced': (f) =>
    `${f.subjectId} 的各档票与弃权合计 ${f.marked}，应为 ${f.expected}，须重新清点`,
  'ballot.columnNotACount': (f) => `${f.subjectId} 的票数里有不是非负整数的，须重新清点`,
  'ballot.columnTwice': (f) => `${f.subjectId} 的票出现了两列，须重新清点`,
  'ballot.gradeNotInScheme': (f) =>
    `${f.subjectId} 有 ${f.votes} 张“${gradeNames(f.grade)}”票，方案没有这一等次`,
  'ballot.passRate': (f) =>
    `${rate(f)}，合格率${f.line === 'below' ? '低于' : '达到'} ${f.numerator}/${f.denominator}`,
  'ballot.noPassRate': (f) => `${rate(f)}，没有合格率`,
  'ballot.groupsSeparate': (f) => `党员票 ${f.party} 张、群众票 ${f.mass} 张，分别公布并公布合计`,
  'ballot.groupsMerged': (f) =>
    `党员票 ${f.party} 张、群众票 ${f.mass} 张，有一组不足 ${f.least} 张，只公布合计`,
  'ballot.stillSmall': (f) => `有效票合计不足 ${f.least} 张，公布结果可能看出个人的选择`,
  'ballot.scrutinyNotElected': () => '监票人、计票人须由大会民主推选产生',
  'ballot.scrutinyVacant': (f) => `还没有${post(f)}`,
  'ballot.keepersTellers': (f) =>
    `分管钥匙要正好 ${f.needed} 名计票人（任意两人合起来才开得了），现在是 ${f.elected} 名`,
  'ballot.keepersScrutineer': () => '分管钥匙要有监票人管总票钥匙',
  'ballot.keepersOverlap': (f) => `有 ${f.both} 人既是监票人又是计票人，两样钥匙不能由同一个人管`,
  'ballot.keeperDealtOther': (f) =>
    `造另一层钥匙的人不能${f.task === 'deal' ? '再造' : '来开'}这一层，请换一名计票人`,
  'ballot.keeperOpenedOther': (f) =>
    `开另一层的人不能${f.task === 'deal' ? '再造' : '来开'}这一层，请换一名计票人`,
  'ballot.scrutinyOwnTally': (f) => `${f.memberId} 是被评议人，不能是唯一的${post(f)}`,
};
