/** S1—S12、P7—P14、D15—D23、V1—V6 积分制百分考核。 */
import { article, cite } from '../article';

const table = cite('points', '附件2');
const settings = cite('points', '附件1一');
const procedure = cite('points', '附件1二');
const application = cite('points', '附件1三');

export const POINT_ARTICLES = {
  S1: article('以自然年为周期，参加考核者每周期基础分100分。', settings, procedure),
  S2: article(
    '年老体弱、长期患病、行动不便的，征求本人意愿后可不列入积分，以关爱为主。',
    cite('points', '附件1首段'),
  ),
  S3: article('加分上不封顶；减分扣光基础分为止。', table),
  S4: article('一票否决成立的，年度积分为0，经民主评议程序评为不合格。', settings),
  S5: article('六个基础项合计100分，本人逐项自评。', table),
  S6: article('加分由本人申报并附材料，或至少2名党员群众证明，支部审核认定。', settings),
  S7: article('减分须有材料或至少2名党员群众证明，支部审核认定。', settings),
  S8: article('证明人须是不同的人且非本人；审核人不审自己的申报，与证明人回避。', settings),
  S9: article('专人记录、定期公布、支部评定、上级审核、年度公示7天，有异议调查答复。', procedure),
  S10: article(
    '70分以下民主评议应定不合格；未达90分不得评先评优；108分以上或名次靠前可综合定优秀；低或靠后的谈话帮扶；连续两年低且靠后或整改无效的按规定处置。',
    application,
  ),
  S11: article('恰在界上如何归档：108含本数，90为可评优，70由支部决定。', application),
  S12: article('名次靠前靠后的范围由支部方案定，只作提示。', application),
  P7: article('合理化建议被采纳，每条2分。', cite('points', '附件2第7项')),
  P8: article('爱心捐助、公益活动、关爱困难群众，每次3分。', cite('points', '附件2第8项')),
  P9: article('化解矛盾纠纷、配合信访调解，每次5分。', cite('points', '附件2第9项')),
  P10: article('劝阻制止违纪违法或不正之风，每次5分。', cite('points', '附件2第10项')),
  P11: article('突发危急情况挺身而出、见义勇为，每次10分。', cite('points', '附件2第11项')),
  P12: article('对治安维稳、推动社会事业发展有积极贡献，每次3分。', cite('points', '附件2第12项')),
  P13: article(
    '当年受表彰：市直机关工委5分，市级10分，省级20分，国家级30分。',
    cite('points', '附件2第13项'),
  ),
  P14: article('其他突出表现得到认可，每次3分。', cite('points', '附件2第14项')),
  D15: article(
    '破坏工作纪律、不服从安排、不履职或不正确履职，每次3分；群众反响强烈5分。',
    cite('points', '附件2第15项'),
  ),
  D16: article(
    '年度参加次数：班子成员、委员不少于12次，普通党员10次，离退休党员5次。',
    cite('points', '附件2第16项'),
  ),
  D16a: article('未请假无故缺席要求参加的活动，每次3分。', cite('points', '附件2第16项')),
  D16b: article('请假缺席超过规定次数，每次2分。', cite('points', '附件2第16项')),
  D17: article('不按时交纳党费，每次3分。', cite('points', '附件2第17项')),
  D18: article(
    '无正当理由不配合工作，每次10分；涉及直系亲属而不积极配合，每次5分。',
    cite('points', '附件2第18项'),
  ),
  D19: article(
    '本人参与非正常上访每次10分；直系亲属参与未加劝阻每人次5分；只及有权机关书面认定的情形。',
    cite('points', '附件2第19项'),
  ),
  D20: article(
    '漠视群众利益、态度粗暴，因主观原因造成有效投诉，每次5分。',
    cite('points', '附件2第20项'),
  ),
  D21: article('违背家庭、社会、职业道德造成不良影响，每次10分。', cite('points', '附件2第21项')),
  D22: article(
    '本年度受警告10分、严重警告20分、撤销党内职务30分、留党察看40分，相应行政处分同。',
    cite('points', '附件2第22项'),
  ),
  D23: article(
    '其他不符合党员身份的言行，每次3分；群众反响强烈5分。',
    cite('points', '附件2第23项'),
  ),
  V1: article('公开发表错误言论、制造传播政治谣言。', cite('points', '附件1一之1')),
  V2: article('无正当理由连续六个月不参加组织生活。', cite('points', '附件1一之2')),
  V3: article('无故拖欠党费半年以上，经教育仍拒交。', cite('points', '附件1一之3')),
  V4: article('违反党章党规法律，后果严重并受处罚处分。', cite('points', '附件1一之4')),
  V5: article('因失误失职使党员发展、关系转接、档案工作出事故。', cite('points', '附件1一之5')),
  V6: article('有严重违纪行为或在群众中影响恶劣。', cite('points', '附件1一之6')),
};
