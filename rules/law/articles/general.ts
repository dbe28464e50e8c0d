/** G1—G5 通用读法，X1—X6 贯穿性要求。 */
import { article, cite } from '../article';

export const GENERAL_ARTICLES = {
  G1: article(
    '“以上、以下、不少于、至少、达”含本数；“不足、不满、超过、未达到”不含；比例用整数乘法比较。',
    cite('civilCode', '第1259条'),
  ),
  G2: article(
    '期间按自然日：开始当日不计，到最后一日24时截止；时区一律为中国标准时间。',
    cite('civilCode', '第201—203条'),
  ),
  G3: article(
    '程序只给出允许的结论与依据，由有权组织决定并署名；任何地方不强制等次比例。',
    cite('appraisal', '二5'),
  ),
  G4: article(
    '同一事实有不同读法时，自动后果取对当事人有利的一种，并提示由人决定。',
    cite('practice', '通用读法'),
  ),
  G5: article(
    '对个人不利的记录，本人须收到通知，能看依据与证据，能申辩并得到答复。',
    cite('purity', '二（三）2'),
    cite('points', '附件1二'),
  ),
  X1: article(
    '每一笔积分、每一个结论都能追到规则、条款、事实、证据、经手人和时间。',
    cite('solidBranch', '三22'),
  ),
  X2: article('积分可由事件账随时全部重算；更正用冲销，不改旧账。', cite('practice', '记账')),
  X3: article('业务动作按支部成链留痕，导出后可离线验证未被删改。', cite('practice', '审计')),
  X4: article(
    '政治面貌按敏感个人信息保护：单独同意、最小收集，可查询、更正、删除。',
    cite('personalInformation', '第28—30条'),
  ),
  X5: article('同一动作重复提交只生效一次。', cite('practice', '幂等')),
  X6: article('时间、人数、票数的口径在界面上写明。', cite('practice', '口径')),
};
