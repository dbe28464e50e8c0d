import { MOBILISATION_SENTENCES } from '../../../rules/explain/mobilisation';
import { NEGATIVE_LIST_SENTENCES } from '../../../rules/explain/negativeList';
import { NOTICE_SENTENCES } from '../../../rules/explain/notice';
import type { SentenceTable } from '../../../rules/explain/sentence';
import { IDENTITIES } from '../../../rules/mobilisation/identity';
import { FORWARD_MATTERS, REVERSE_MATTERS } from '../../../rules/mobilisation/sequence';
import { OBJECTION_STATES } from '../../../rules/notice/notice';
import { NOTICE_KINDS } from '../../../rules/schemes/noticeScheme';
import { FIELDS } from '../../../rules/vocabulary';

/** 同一句里一个事实逐个取值，各有各的中文，没有漏译。 */
const named = (table: SentenceTable, code: string, fact: string, values: readonly string[]) =>
  values.map((value) => table[code]?.({ [fact]: value }) ?? '');

describe('公示、动员、负面清单的句子', () => {
  test.each([
    [
      '公示种类',
      named(NOTICE_SENTENCES, 'notice.tooShort', 'kind', NOTICE_KINDS),
      [
        '党员名单征求意见',
        '季度积分公布',
        '年度积分公示',
        '负面清单公示',
        '动员方案公布',
        '动员进度公示',
        '整改完成情况公示',
      ],
    ],
    [
      '异议办到哪里',
      named(NOTICE_SENTENCES, 'notice.objectionOpen', 'state', OBJECTION_STATES),
      ['已提出', '已受理', '已调查', '已答复'],
    ],
    [
      '七种身份',
      named(MOBILISATION_SENTENCES, 'mobilisation.identity', 'identity', IDENTITIES),
      ['村党支部书记', '村委会主任', '支部委员', '村委会委员', '农村党员', '村民代表', '普通群众'],
    ],
    [
      '顺序的事项',
      named(MOBILISATION_SENTENCES, 'mobilisation.forward', 'matter', FORWARD_MATTERS),
      ['抢险救灾', '安保服务', '征地拆迁', '突发事件', '重大工程'],
    ],
    [
      '倒序的事项',
      named(MOBILISATION_SENTENCES, 'mobilisation.reverse', 'matter', REVERSE_MATTERS),
      ['福利调整', '利益分配', '安全保障', '回迁安置'],
    ],
    [
      '行业领域',
      named(NEGATIVE_LIST_SENTENCES, 'negativeList.checklist', 'field', FIELDS),
      ['农村', '城市社区', '机关事业', '国有企业', '“两新”组织', '高校'],
    ],
  ])('%s', (_, sentences, names) => {
    expect(sentences).toHaveLength(names.length);
    sentences.forEach((sentence, index) => {
      expect(sentence).toContain(names[index]);
    });
  });
});
