import type { SentenceTable } from './sentence';

const FIELDS: Readonly<Record<string, string>> = {
  rural: '农村',
  urbanCommunity: '城市社区',
  government: '机关事业',
  stateEnterprise: '国有企业',
  twoNew: '“两新”组织',
  university: '高校',
};

/** 负面清单各规则的句子。 */
export const NEGATIVE_LIST_SENTENCES: SentenceTable = {
  'negativeList.checklist': (f) =>
    `共性问题 ${f.common} 条，${FIELDS[String(f.field)]}领域个性问题 ${f.own} 条`,
};
