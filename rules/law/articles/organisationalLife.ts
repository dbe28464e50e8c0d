/** M1—M12 组织生活、签到。 */
import { article, cite } from '../article';

export const ORGANISATIONAL_LIFE_ARTICLES = {
  M1: article(
    '支部党员大会、党课每季度各至少一次；支委会、班子会每月至少一次；党小组会每月一至两次。',
    cite('solidBranch', '三5、9'),
  ),
  M2: article(
    '主题党日：农村、城市社区、非公和社会组织每月固定1天，机关企事业至少2天；年有计划、月有安排、次有主题。',
    cite('solidBranch', '三10'),
  ),
  M3: article(
    '书记和党员领导每年为所在支部讲党课；每名党员结合“政治生日”每年至少讲一次。',
    cite('solidBranch', '三9'),
  ),
  M4: article(
    '组织生活会每半年一次；民主评议每年一次，在“七一”前后或年底。',
    cite('solidBranch', '三16、20'),
  ),
  M5: article(
    '书记每年与每名党员谈心至少一次，上级书记与支部书记至少两次，班子之间必谈。',
    cite('solidBranch', '三14'),
    cite('appraisal', '二2'),
  ),
  M6: article(
    '按时制定年度“三会一课”计划，计划与开展情况报上级备案。',
    cite('solidBranch', '三9、10'),
  ),
  M7: article('每次活动纪实归档、可追溯。', cite('solidBranch', '三10、17、22')),
  M8: article(
    '出席由本人签到形成；请假须事前申请、有人批准；既无签到又无请假为缺席。',
    cite('points', '附件2第16项'),
    cite('solidBranch', '三17'),
  ),
  M9: article(
    '参加对象：支委会为委员，党小组会为本组，党员大会、党课、主题党日为全体；预备党员无表决权。',
    cite('solidBranch', '三9'),
    cite('purity', '二（二）'),
  ),
  M10: article(
    '党费每月收取；逾期为不按时，拖欠满六个月预警。',
    cite('solidBranch', '三12'),
    cite('points', '附件1一之3'),
  ),
  M11: article('支部每季度自查一次制度执行情况。', cite('solidBranch', '三17')),
  M12: article('班子定期接受党员评议。', cite('solidBranch', '三5'), cite('appraisal', '二5')),
};
