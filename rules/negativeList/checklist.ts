/** 某一领域的支部对照哪张清单（L1、O7）。 */
import type { Decided } from '../result';
import type { Field } from '../vocabulary';
import { COMMON_ITEMS, FIELD_ITEMS } from './catalogue';
import type { CommonItem, FieldItem } from './catalogue';

/** 一张清单：共性在前，个性在后。 */
export type Checklist = readonly (CommonItem | FieldItem)[];

/**
 * 一个支部的底稿清单（L1）：十五条共性问题，加上本领域的个性问题（O7）。
 * 支部在此基础上细化，经党员大会通过、上级审核、公示后使用（L2）。
 *
 * 理由码：`negativeList.checklist`。
 */
export const checklist = (field: Field): Decided<Checklist> => {
  const own = FIELD_ITEMS.filter((item) => item.field === field);
  return {
    value: [...COMMON_ITEMS, ...own],
    reasons: [
      {
        rule: 'negativeList/checklist',
        articles: ['L1', 'O7'],
        code: 'negativeList.checklist',
        facts: { field, common: COMMON_ITEMS.length, own: own.length },
      },
    ],
  };
};
