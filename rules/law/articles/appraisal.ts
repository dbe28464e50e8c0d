/** Q1—Q31 民主评议与测评。 */
import { article, cite } from '../article';

const meeting = cite('purity', '二（二）');
const ballot = cite('purity', '二（二）3');
const recognition = cite('purity', '二（三）1');
const disposition = cite('purity', '二（三）2');

export const APPRAISAL_ARTICLES = {
  Q1: article('大会前至少5天书面通知每名党员，并公告时间与要求。', meeting),
  Q2: article('实到党员不少于应到的80%，方可测评。', meeting),
  Q3: article(
    '四种情形可不计入应到：不能表达意志的疾病、自费出国（境）半年以上、服刑而未受留党察看以上处分、年老体弱卧床不能自理；须申请并经上级确认。',
    meeting,
  ),
  Q4: article('已豁免的人当天到会，同时计入应到和实到。', cite('practice', '法定人数')),
  Q5: article('群众代表一般为应到党员的50%；单位群众不足此数的全部参加。', meeting),
  Q6: article(
    '应到只数正式党员；预备党员列席，不评等次，无测评权和表决权。',
    meeting,
    cite('appraisal', '三3'),
  ),
  Q7: article('党员30人以上的支部，前面环节可分党小组，测评须全支部一次进行。', ballot),
  Q8: article(
    '顺序：宣誓、个人剖析、众人讨论、书记点评、民主测评，前一步未完不得进下一步。',
    cite('purity', '二（二）1—3'),
    cite('appraisal', '二5'),
  ),
  Q9: article('等次用四档或两档，由方案选定。', cite('appraisal', '二5'), ballot),
  Q10: article('逐人到秘密写票处填写，票与人不可对应。', ballot),
  Q11: article('党员票、群众票分别计票、累计计算。', ballot),
  Q12: article('监票人、计票人由大会推选，公开唱票计票，当场公布。', ballot),
  Q13: article(
    '收回不多于发出方为有效，否则重新测评；公布应到、实到与各种票数。',
    cite('practice', '计票'),
  ),
  Q14: article('合格率为合格票与有效票之比；四档时合格票为优秀加合格。', recognition),
  Q15: article(
    '合格率低于60%且表现较差的为不合格；不低于60%而有不合格表现的为不合格或基本合格；近三年受开除以下处分的一律不合格。',
    recognition,
    disposition,
  ),
  Q16: article('合格率低于60%而未认定表现较差的，只提示，不自动定不合格。', recognition),
  Q17: article(
    '无正当理由连续6个月不参加组织生活，或不交党费，或不做分配的工作的，不论票数为不合格，按自行脱党除名。',
    cite('purity', '二（三）2①'),
  ),
  Q18: article('处置有谈话告诫、限期改正一年、劝退、除名；限期改正期间权利义务不变。', disposition),
  Q19: article('预备党员可延长预备期半年至一年，或取消资格。', cite('purity', '二（三）2⑦')),
  Q20: article(
    '决议前须与本人谈话、听取申辩；上级审批，可否决、责令重做或直接决定。',
    cite('purity', '二（三）、（四）'),
  ),
  Q21: article(
    '善后：大会公布、书面通知、签整改责任书、一名支委和一名优秀党员结对一年。',
    cite('purity', '二（四）2'),
  ),
  Q22: article(
    '参加年度民主生活会的党员领导干部可不参加民主评议；年老体弱者可用适当方式参加。',
    cite('appraisal', '三3'),
  ),
  Q23: article(
    '不合格名单由上级、职能部门、10名以上党员或群众代表联名，或支委会集体研究提议，须附证据、核实并听取本人意见。',
    cite('purity', '二（一）7'),
  ),
  Q24: article('党员名单公示不少于3天征求意见，逐人归纳。', cite('purity', '二（一）3、7')),
  Q25: article('认定不合格时逐条区分六条政策界限。', cite('purity', '三')),
  Q26: article(
    '煽动故意评为不合格或多数不满意的，上级可责令重新组织。',
    cite('purity', '四（三）'),
  ),
  Q27: article(
    '评议数字材料不留在联网设备上，未经批准不对外发布；文书归档。',
    cite('purity', '四（四）'),
  ),
  Q28: article(
    '专题组织生活会六个环节，列问题与整改清单，公示完成情况并备案。',
    cite('appraisal', '二'),
  ),
  Q29: article('按等次向本人反馈：表扬、肯定、指差距或按规定处置。', cite('appraisal', '二6')),
  Q30: article(
    '有关部门筛查结论由上级反馈，书记在评议会上通报，作为认定依据之一。',
    cite('purity', '二（一）4、（二）2'),
  ),
  Q31: article(
    '正式党员写党性分析材料；满70周岁、长期生病不能自理或不能表达意志的可不写；预备党员按季度交思想汇报。',
    cite('purity', '二（一）6'),
  ),
};
