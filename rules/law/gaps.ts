/**
 * 还没有规则的条款与理由。守卫保证每个编号要么有规则、要么在这里，二者不可兼有，
 * 所以实现一条就必须从这里划掉一条。
 */
import type { ArticleId } from './articleIds';

const RECORD = '登记与展示，没有可判断的条件；由名册与台账功能实现。';
const PLATFORM = '由云函数与本机云的机制保证，不是可单独求值的规则。';
const REPORTED = '支部填报附件、上级核验，机器不判断。';
const COMPUTED = '数据已由组织、频次、积分等规则给出，“达标/未达标/无数据”的汇总尚未实现。';

export const GAPS: Readonly<Partial<Record<ArticleId, string>>> = {
  O1: RECORD,
  O6: RECORD,
  O10: RECORD,
  O13: RECORD,
  M12: '班子接受评议的登记尚未实现，原文没有写次数。',
  Q27: PLATFORM,
  Q30: '只登记上级反馈的筛查结论，如何作为依据由支部判断。',
  L3: '自查是本人私密的记录，机器不判断。',
  L6: '支部与班子负面清单、每年廉政排查的登记尚未实现。',
  L7: '张贴版与口袋卡片是导出格式。',
  L8: REPORTED,
  B6: '表扬与处理由支部依规决定，没有可判断的条件。',
  K1: COMPUTED,
  K2: COMPUTED,
  K3: COMPUTED,
  K4: REPORTED,
  K5: COMPUTED,
  K6: REPORTED,
  K7: COMPUTED,
  K8: REPORTED,
  K9: COMPUTED,
  K10: COMPUTED,
  K11: COMPUTED,
  K12: COMPUTED,
  K13: REPORTED,
  K14: COMPUTED,
  K15: COMPUTED,
  K16: COMPUTED,
  K17: COMPUTED,
  K18: REPORTED,
  K19: REPORTED,
  K20: COMPUTED,
  K21: REPORTED,
  K22: COMPUTED,
  K23: REPORTED,
  K24: REPORTED,
  K25: REPORTED,
  K26: REPORTED,
  K27: COMPUTED,
  K28: REPORTED,
  K29: REPORTED,
  X4: PLATFORM,
  X5: PLATFORM,
  X6: '口径由理由的事实与句子写明，是对界面的要求，不是可单独求值的规则。',
};
