/** 市直机关百分制（〔积分〕附件1—3）：全部分值、阈值、次数，逐项写明依据。 */
import type { ArticleId } from '../../law/articleIds';
import type { IsoDate, Parameter } from '../dated';
import type { EvidenceRule, PointItem, PointScheme, PointUnit } from '../pointScheme';

/** 〔积分〕自 2018 年起试行，按自然年考核，故首个周期从 1 月 1 日起。 */
const FROM: IsoDate = '2018-01-01';

const set = <T>(value: T, ...articles: ArticleId[]): Parameter<T> => ({
  value,
  from: FROM,
  articles,
});

const bonus = (
  article: ArticleId,
  points: number,
  title: string,
  unit: PointUnit = 'occasion',
): PointItem => ({
  article,
  kind: 'bonus',
  title,
  unit,
  points: set(points, article),
  evidence: 'materialOrWitnesses',
  adopted: true,
});

const deduction = (
  article: ArticleId,
  points: number,
  title: string,
  unit: PointUnit = 'occasion',
  evidence: EvidenceRule = 'materialOrWitnesses',
): PointItem => ({
  article,
  kind: 'deduction',
  title,
  unit,
  points: set(points, article),
  evidence,
  adopted: true,
});

/** 市直机关“积分制”百分考核，第 1 版。 */
export const MUNICIPAL_ORGANS: PointScheme = {
  id: 'municipal-organs',
  version: 1,
  title: '市直机关党员“积分制”百分考核',
  from: FROM,
  base: set(100, 'S1'),
  baseItems: set([20, 10, 10, 30, 15, 15], 'S5'),
  items: {
    P7: bonus('P7', 2, '合理化建议被采纳', 'entry'),
    P8: bonus('P8', 3, '爱心捐助、公益活动、关爱困难群众'),
    P9: bonus('P9', 5, '化解矛盾纠纷、配合信访调解'),
    P10: bonus('P10', 5, '劝阻制止违纪违法或不正之风'),
    P11: bonus('P11', 10, '突发危急情况中挺身而出、见义勇为'),
    P12: bonus('P12', 3, '对治安维稳、推动社会事业发展有积极贡献'),
    'P13.workCommittee': bonus('P13', 5, '年度表彰（市直机关工委）', 'level'),
    'P13.municipal': bonus('P13', 10, '年度表彰（市级）', 'level'),
    'P13.provincial': bonus('P13', 20, '年度表彰（省级）', 'level'),
    'P13.national': bonus('P13', 30, '年度表彰（国家级）', 'level'),
    P14: bonus('P14', 3, '其他突出表现，得到党员群众认可'),
    D15: deduction('D15', 3, '破坏工作纪律、不服从安排、不履职或不正确履职'),
    'D15.strongReaction': deduction('D15', 5, '破坏工作纪律等，群众反响强烈'),
    D16a: deduction('D16a', 3, '未请假，无故缺席要求参加的活动'),
    D16b: deduction('D16b', 2, '请假缺席超过免扣次数'),
    D17: deduction('D17', 3, '不按时交纳党费'),
    'D18.self': deduction('D18', 10, '个人无正当理由不配合工作'),
    'D18.relative': deduction('D18', 5, '工作涉及直系亲属，本人不积极配合'),
    'D19.self': deduction(
      'D19',
      10,
      '本人参与非正常上访（有权机关书面认定）',
      'occasion',
      'officialDetermination',
    ),
    'D19.relative': deduction(
      'D19',
      5,
      '直系亲属参与非正常上访而未加劝阻（有权机关书面认定）',
      'personOccasion',
      'officialDetermination',
    ),
    D20: deduction('D20', 5, '漠视群众利益、态度粗暴，因主观原因造成有效投诉'),
    D21: deduction('D21', 10, '违背家庭美德、社会公德、职业道德，造成不良影响'),
    'D22.warning': deduction('D22', 10, '本年度受警告（或相应行政处分）', 'level'),
    'D22.seriousWarning': deduction('D22', 20, '本年度受严重警告（或相应行政处分）', 'level'),
    'D22.removal': deduction('D22', 30, '本年度受撤销党内职务（或相应行政处分）', 'level'),
    'D22.probation': deduction('D22', 40, '本年度受留党察看（或相应行政处分）', 'level'),
    D23: deduction('D23', 3, '其他不符合党员身份的言行'),
    'D23.strongReaction': deduction('D23', 5, '其他不符合党员身份的言行，群众反响强烈'),
  },
  freeLeaves: set(2, 'D16b'),
  minimumAttendances: {
    leader: set(12, 'D16'),
    committeeMember: set(12, 'D16'),
    ordinary: set(10, 'D16'),
    retired: set(5, 'D16'),
  },
  unqualifiedLine: set(70, 'S10', 'S11'),
  honoursLine: set(90, 'S10', 'S11'),
  excellentLine: set(108, 'S10', 'S11'),
  lowLine: set(90, 'S10'),
  topPercent: set(10, 'S12'),
  bottomPercent: set(10, 'S12'),
  witnesses: set(2, 'S6', 'S7'),
  noticeDays: set(7, 'S9', 'N1'),
  quarterlyPublications: set(1, 'S9', 'N1'),
  publicationGraceDays: set(31, 'S9', 'N1'),
  defenceDays: set(5, 'G5', 'S7'),
  absenceMonths: set(6, 'V2'),
  duesMonths: set(6, 'V3', 'M10'),
  sameDeedDays: set(1, 'S6'),
  sameDeedPercent: set(50, 'S6'),
  handInHours: set(24, 'M8'),
  placeMetres: set(300, 'M8'),
  readings: {
    selfAssessment: 'comparisonOnly',
    reviewerAsWitness: 'recuse',
    exactUnqualifiedLine: 'branchDecides',
    lateSignIn: 'secondPerson',
  },
};
