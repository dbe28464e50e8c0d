import type { SentenceTable } from './sentence';

/** 组织设置各规则的句子。 */
export const ORGANISATION_SENTENCES: SentenceTable = {
  'organisation.participants': (f) =>
    `应参加 ${f.expected} 人，其中有表决权的正式党员 ${f.voting} 人`,
};
