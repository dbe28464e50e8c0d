/** 负面清单的共性问题与个性问题（L1、O7）；措辞是概括，不是原文。 */
import type { Field } from '../vocabulary';

/** 共性问题四类（L1）：不在组织、不像党员、不起作用、不守规矩。 */
export const CATEGORIES = [
  'notInOrganisation',
  'notLikeMember',
  'notActive',
  'notDisciplined',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** 清单中的一条。`code` 一经使用不再改：自查、谈话、认定都引用它。 */
export interface CommonItem {
  readonly code: string;
  readonly category: Category;
  readonly title: string;
  /** 在〔清单〕中的位置。 */
  readonly place: string;
}

/** 个性问题的一条，只适用于一个行业领域（O7）。 */
export interface FieldItem {
  readonly code: string;
  readonly field: Field;
  readonly title: string;
  readonly place: string;
}

const item = (category: Category, order: number, title: string): CommonItem => ({
  code: `${category}.${String(order)}`,
  category,
  title,
  place: `二（一）${String(CATEGORIES.indexOf(category) + 1)}(${String(order)})`,
});

const fieldItems = (field: Field, titles: readonly string[]): FieldItem[] =>
  titles.map((title, index) => ({
    code: `${field}.${String(index + 1)}`,
    field,
    title,
    place: '二（二）',
  }));

/** 共性问题，十五条（L1）。 */
export const COMMON_ITEMS: readonly CommonItem[] = [
  item('notInOrganisation', 1, '立场不坚定，对党的路线方针政策不拥护、不执行'),
  item('notInOrganisation', 2, '不参加组织生活、不按时交党费、不做分配的工作，对组织不老实'),
  item('notInOrganisation', 3, '流动不报告、不联系、不转组织关系，长期失联'),
  item('notLikeMember', 1, '信仰缺失，参与邪教、宗教活动或封建迷信'),
  item('notLikeMember', 2, '对群众态度恶劣、推诿刁难，损害群众利益'),
  item('notLikeMember', 3, '违背公德、职业道德、家庭美德，涉黄赌毒或严重失信'),
  item('notActive', 1, '个人或局部利益至上，不配合中心工作、阻挠重点项目'),
  item('notActive', 2, '消极懈怠，作用不如普通群众，群众满意度低'),
  item('notActive', 3, '作风漂浮，推诿扯皮、虚报浮夸，长期完不成任务'),
  item('notActive', 4, '缺乏担当，对违纪违法不揭露不斗争，危难时退缩'),
  item('notDisciplined', 1, '违反政治纪律：拉帮结派，妄议，传播政治谣言'),
  item('notDisciplined', 2, '违反组织纪律：不服从决定，隐瞒不报，诬告，弄虚作假，聚众闹事，泄密'),
  item('notDisciplined', 3, '违反廉洁纪律：违反八项规定，收受礼品礼金，侵占公家利益'),
  item('notDisciplined', 4, '违反人事纪律：拉票，违规发展党员，篡改档案'),
  item('notDisciplined', 5, '违反换届纪律：贿选，以不正当手段破坏选举'),
];

/** 个性问题，六个领域（L1、O7）。 */
export const FIELD_ITEMS: readonly FieldItem[] = [
  ...fieldItems('rural', [
    '参与宗族派性争斗，参与非正常上访',
    '不守村规民约，不赡养老人',
    '阻挠征地拆迁、环境整治',
  ]),
  ...fieldItems('urbanCommunity', [
    '关系挂在社区而长期失踪失联',
    '不服从社区党组织管理，借故逃避组织生活',
    '不关心、不参与社区公益、治安和环境工作',
  ]),
  ...fieldItems('government', [
    '执行上级部署不力，不担当、不作为',
    '混日子，不钻研业务',
    '对群众蛮横，工作中梗阻，甚至以权谋私',
  ]),
  ...fieldItems('stateEnterprise', [
    '缺乏主人翁意识，不支持企业改革发展，随意处置国有资产',
    '在生产经营中起负面作用，急难险重任务前退缩',
  ]),
  ...fieldItems('twoNew', [
    '缺乏党员身份认同，刻意隐瞒身份',
    '不守企业规章，不讲奉献、诚信、道德',
    '业主党员不依法经营纳税，缺乏社会责任',
  ]),
  ...fieldItems('university', [
    '入党动机不纯，把入党当作就业晋升的门路',
    '散布不当言论，对错误观点不抵制甚至跟风',
    '心浮气躁，学风不正',
  ]),
];
