/** N1—N5 公示，L1—L8 负面清单，B1—B6 次序动员。 */
import { article, cite } from '../article';

export const NOTICE_AND_LIST_ARTICLES = {
  N1: article(
    '各类公示的最短期限：名单征求意见3天，年度积分7天，积分每季度公布。',
    cite('points', '附件1二'),
    cite('purity', '二（一）3'),
    cite('negativeList', '三（一）'),
    cite('orderedMobilisation', '四（一）'),
    cite('appraisal', '二6'),
  ),
  N2: article('公示发布后不改；更正发新版，保留旧版与原因。', cite('points', '附件1二')),
  N3: article('有异议可向上级反映，支部调查后解释或更正。', cite('points', '附件1二')),
  N4: article('期限未满或异议未结，不进入下一步。', cite('points', '附件1二')),
  N5: article(
    '公示限于规定的范围和字段。',
    cite('negativeList', '三（一）'),
    cite('personalInformation', '第6条'),
  ),
  L1: article(
    '负面清单共性四类：不在组织、不像党员、不起作用、不守规矩，另有各领域个性问题。',
    cite('negativeList', '二'),
  ),
  L2: article(
    '清单经党员讨论、党员大会通过、上级审核、辖区公示而成立。',
    cite('negativeList', '三（一）、四（一）'),
  ),
  L3: article('党员定期对照清单“体检”，即知即改。', cite('negativeList', '三（三）')),
  L4: article('发现问题及时谈话提醒。', cite('negativeList', '三（三）')),
  L5: article(
    '对照清单评议并向本人反馈；问题严重且拒不整改的列为不合格。',
    cite('negativeList', '三（三）'),
  ),
  L6: article(
    '支部及班子成员也建负面清单；领导干部每年排查一次岗位廉政风险点。',
    cite('solidBranch', '三5、18'),
  ),
  L7: article('清单上墙、印制卡片。', cite('negativeList', '三（二）')),
  L8: article(
    '上级逐支部检查验收、不定期抽查，结果进入党建考核。',
    cite('negativeList', '四（二）'),
  ),
  B1: article('七种身份按序动员，身份重叠的取靠前者。', cite('orderedMobilisation', '二、三')),
  B2: article(
    '五类情形用顺序；福利、分配、安全、安置等用倒序，群众优先。',
    cite('orderedMobilisation', '三'),
  ),
  B3: article(
    '方案、批准、征求意见、村民表决、公布、分批实施、总结验收。',
    cite('orderedMobilisation', '四（一）'),
  ),
  B4: article('极特殊情况上级可直接要求启动。', cite('orderedMobilisation', '四（一）')),
  B5: article(
    '分批分期推进；不同意见可保留并上报，须有答复。',
    cite('orderedMobilisation', '四（一）4、五2'),
  ),
  B6: article(
    '突出者表扬奖励，消极抵触者按身份依规处理。',
    cite('orderedMobilisation', '四（一）5、五3'),
  ),
};
