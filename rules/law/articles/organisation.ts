/** O1—O15 身份、组织、角色。 */
import { article, cite } from '../article';

export const ORGANISATION_ARTICLES = {
  O1: article(
    '组织关系：上级党组织、（总支）、党支部、党小组逐级相属。',
    cite('points', '二'),
    cite('solidBranch', '三'),
  ),
  O2: article(
    '正式党员3人以上可设支部；7人以上设支委会3—5人，由党员大会选举；不足7人只设书记，必要时加副书记。',
    cite('solidBranch', '三1'),
  ),
  O3: article(
    '每届任期一般3年；延期或提前换届须上级批准，延长一般不超过1年。',
    cite('solidBranch', '三2'),
  ),
  O4: article('党小组至少3名党员，其中至少1名正式党员，设组长1人。', cite('solidBranch', '三3')),
  O5: article('支部负责人空缺，增补一般不超过3个月。', cite('solidBranch', '三7')),
  O6: article(
    '党员分正式与预备、在职与离退休、流动，班子成员、委员与普通党员，单位可再分小类。',
    cite('points', '二1'),
    cite('solidBranch', '三11'),
  ),
  O7: article(
    '六个行业领域，各有负面清单个性问题与主题党日频次。',
    cite('negativeList', '二（二）'),
    cite('solidBranch', '三10'),
  ),
  O8: article(
    '民主推荐1名考核记录员，其本人由书记或副书记考核；人数较多可增设监督员1名。',
    cite('points', '附件1二'),
  ),
  O9: article(
    '监票人、计票人由大会推选；上级派人全程参与并收发测评票、带回存档。',
    cite('purity', '二（二）3'),
  ),
  O10: article('按类别建立党员信息卡、活动记录本和台账，及时更新。', cite('points', '二2')),
  O11: article(
    '建立组织关系台账，定期排查“口袋”“空挂”“失联”党员并处置。',
    cite('solidBranch', '三11'),
  ),
  O12: article(
    '流动党员流动前报告、流动中联系、具备条件时转出关系。',
    cite('negativeList', '二（一）1(3)'),
    cite('solidBranch', '三11、17'),
  ),
  O13: article(
    '对离退休党员做到家庭、身体、愿望三清，帮扶慰问困难党员。',
    cite('points', '二3'),
    cite('solidBranch', '三19'),
  ),
  O14: article(
    '在职“五个一”、离退休“三大员”；每半年检查、每年综合考核一次。',
    cite('points', '二4'),
  ),
  O15: article('党员在支部会议上作岗位承诺，每月汇报履职情况。', cite('solidBranch', '三28')),
};
