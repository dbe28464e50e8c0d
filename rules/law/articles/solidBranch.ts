/** K1—K29 过硬支部标准，对应〔过硬〕三第 1—29 条。 */
import { article, cite } from '../article';

const standard = (place: number, summary: string) =>
  article(summary, cite('solidBranch', `三${place}`));

export const SOLID_BRANCH_ARTICLES = {
  K1: standard(1, '支部设置规范。'),
  K2: standard(2, '按期换届选举。'),
  K3: standard(3, '党小组划分合理。'),
  K4: standard(4, '支部书记素质过硬。'),
  K5: standard(5, '班子每月开会、定期报告、建负面清单、受党员评议。'),
  K6: standard(6, '重要事项集体研究决定并请示报告。'),
  K7: standard(7, '班子出缺及时补齐。'),
  K8: standard(8, '发展党员严格规范。'),
  K9: standard(9, '“三会一课”落实到位。'),
  K10: standard(10, '主题党日扎实推进。'),
  K11: standard(11, '组织关系清晰，定期排查处置。'),
  K12: standard(12, '党费收缴管理规范。'),
  K13: standard(13, '党员档案一人一档、完整规范。'),
  K14: standard(14, '谈心谈话经常开展。'),
  K15: standard(15, '对照负面清单查摆解决问题。'),
  K16: standard(16, '每半年开好组织生活会。'),
  K17: standard(17, '执行党内制度，每季度自查，活动有纪实。'),
  K18: standard(18, '党内监督严格，每年排查廉政风险。'),
  K19: standard(19, '激励关怀帮扶机制健全。'),
  K20: standard(20, '每年开展民主评议并评定等次。'),
  K21: standard(21, '稳妥处置不合格党员。'),
  K22: standard(22, '党建台账完整规范，一年一建。'),
  K23: standard(23, '运转经费保障充足。'),
  K24: standard(24, '阵地达到“五有”。'),
  K25: standard(25, '党员先锋模范作用强。'),
  K26: standard(26, '发挥作用的载体丰富，有支部品牌。'),
  K27: standard(27, '党员积分量化管理，评价激励健全。'),
  K28: standard(28, '助推发展，党员承诺并按月汇报。'),
  K29: standard(29, '服务群众，机关企事业和“两新”党员每半年至少参加一次社区服务。'),
};
