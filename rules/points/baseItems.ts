/** S5：六个基础项各考核什么（〔积分〕附件2），次序与方案的 `baseItems` 一致。 */

/** 基础项的名目与考核要点。 */
export interface BaseItem {
  readonly title: string;
  readonly points: string;
}

export const BASE_ITEMS: readonly BaseItem[] = [
  { title: '政治合格', points: '信念坚定，自觉学习，与上级党组织保持一致' },
  { title: '执行纪律', points: '守纪律讲规矩，服从组织分配，不信教' },
  { title: '抵制不良主义', points: '守法廉洁，履行义务，执行党的决议' },
  { title: '参加组织生活', points: '按时交纳党费，参加三会一课和学习教育' },
  { title: '品德合格', points: '作风优良，遵守公德，婚丧从简，情趣健康' },
  { title: '发挥作用', points: '承诺践诺，结对帮扶，志愿服务，完成任务' },
];
