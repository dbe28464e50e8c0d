import type { PointItemId } from '../../../rules/schemes/pointScheme';

/** 考核表上的一行：几号、写什么、方案里的哪几项（几档分值归在一行）。 */
export interface FormItem {
  readonly number: number;
  readonly text: string;
  readonly ids: readonly PointItemId[];
}

/** 加分的八行，编号同〔积分〕附件2。 */
export const BONUS_ROWS: readonly FormItem[] = [
  { number: 7, text: '合理化建议被采纳', ids: ['P7'] },
  { number: 8, text: '爱心捐助、公益活动，关爱困难群众', ids: ['P8'] },
  { number: 9, text: '化解矛盾纠纷，配合信访调解', ids: ['P9'] },
  { number: 10, text: '劝阻制止违纪违法或不正之风', ids: ['P10'] },
  { number: 11, text: '突发危急情况中挺身而出、见义勇为', ids: ['P11'] },
  { number: 12, text: '对治安维稳、推动社会事业发展有积极贡献', ids: ['P12'] },
  {
    number: 13,
    text: '年度表彰：市直机关工委、市级、省级、国家级',
    ids: ['P13.workCommittee', 'P13.municipal', 'P13.provincial', 'P13.national'],
  },
  { number: 14, text: '其他突出表现，得到党员群众认可', ids: ['P14'] },
];

/** 减分的九行，编号同〔积分〕附件2。 */
export const DEDUCTION_ROWS: readonly FormItem[] = [
  {
    number: 15,
    text: '破坏工作纪律、不服从安排、不履职；群众反响强烈的',
    ids: ['D15', 'D15.strongReaction'],
  },
  { number: 16, text: '无故缺席组织要求参加的活动；请假超过免扣次数', ids: ['D16a', 'D16b'] },
  { number: 17, text: '不按时交纳党费', ids: ['D17'] },
  {
    number: 18,
    text: '无正当理由不配合工作；直系亲属涉及而本人不积极配合',
    ids: ['D18.self', 'D18.relative'],
  },
  {
    number: 19,
    text: '非正常上访（凭书面认定）；直系亲属参与而未劝阻',
    ids: ['D19.self', 'D19.relative'],
  },
  { number: 20, text: '漠视群众利益、态度粗暴，因主观原因造成有效投诉', ids: ['D20'] },
  { number: 21, text: '违背家庭美德、社会公德、职业道德，造成不良影响', ids: ['D21'] },
  {
    number: 22,
    text: '受处分：警告、严重警告、撤职、留党察看或相应处分',
    ids: ['D22.warning', 'D22.seriousWarning', 'D22.removal', 'D22.probation'],
  },
  {
    number: 23,
    text: '其他不符合党员身份的言行；群众反响强烈的',
    ids: ['D23', 'D23.strongReaction'],
  },
];
