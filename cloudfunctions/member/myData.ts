import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import type { EventType } from '../_runtime/journal';
import { journal } from '../_runtime/journal';
import { members } from '../_store/members';
import { reminders } from '../_store/reminders';
import { subscriptionsOf } from '../_store/subscriptions';
import { memberViewOf } from './views';

/** 事件种类的中文名。 */
const SUMMARIES: Readonly<Record<EventType, string>> = {
  'organisation.activated': '任上级管理员',
  'organisation.branchCreated': '建立支部',
  'organisation.appointed': '职务任免',
  'member.bindingRequested': '申请绑定',
  'member.bound': '绑定微信',
  'member.bindingRejected': '绑定退回',
  'member.consented': '同意个人信息处理',
  'member.consentWithdrawn': '撤回同意',
  'member.rosterCommitted': '名册更新',
  'meeting.created': '建立活动',
  'meeting.opened': '开始签到',
  'meeting.checkedIn': '签到',
  'meeting.closed': '活动结束',
  'meeting.edited': '修改活动安排',
  'meeting.cancelled': '取消活动',
  'meeting.rollKept': '登记签到表',
  'meeting.checkInVoided': '签到不作数',
  'meeting.placeNoted': '给过一次位置（只留一个词）',
  'meeting.leftEarly': '标注提前离开',
  'meeting.leaveAsked': '请假',
  'meeting.leaveWithdrawn': '撤回请假',
  'meeting.madeUp': '登记补签',
  'meeting.contested': '对出席提出异议',
  'meeting.objected': '对断网签到提出异议',
  'meeting.answered': '答复出席事项',
  'meeting.recordSaved': '写纪实',
  'meeting.photoAdded': '纪实照片',
  'meeting.reflected': '学习心得',
  'meeting.recordFrozen': '纪实归档',
  'meeting.recordCorrected': '更正纪实',
  'points.proposed': '拟记积分事项',
  'points.answered': '本人回应',
  'points.decided': '支部认定',
  'points.claimed': '申报加分',
  'points.checked': '内容检查',
  'points.witnessed': '证明',
  'points.supplemented': '补充申报',
  'points.returned': '退回补充',
  'points.withdrawn': '撤回拟记事项',
  'points.reversed': '冲销',
  'points.vetoOpened': '启动一票否决程序',
  'points.mismatched': '夜间核对发现账不一致',
  'points.careAsked': '征求关爱管理的意愿',
  'points.careAnswered': '答复关爱管理的意愿',
  'assessment.selfAssessed': '自评',
  'assessment.assessed': '支部评定',
  'assessment.reviewed': '上级审核年度考核',
  'assessment.effective': '年度考核生效',
  'assessment.helpAssigned': '指定帮扶的人',
  'assessment.helpRecorded': '登记整改情况',
  'assessment.exported': '打包考核表',
  'notice.published': '发布公示',
  'notice.corrected': '更正公示',
  'notice.effective': '公示生效',
  'notice.objected': '提出异议',
  'notice.accepted': '受理异议',
  'notice.investigated': '调查异议',
  'notice.answered': '答复异议',
  'appraisal.prepared': '准备民主测评',
  'appraisal.announced': '评议大会通知',
  'appraisal.exemptionRequested': '申请不计入应到',
  'appraisal.exemptionConfirmed': '上级确认不计入应到',
  'appraisal.invited': '邀请群众代表',
  'appraisal.elected': '推选监票人、计票人',
  'appraisal.stage': '评议程序',
  'appraisal.started': '开始测评',
  'appraisal.boxOpened': '开始投票',
  'appraisal.closed': '票箱关闭',
  'appraisal.voided': '测评作废',
  'appraisal.counted': '公布测评结果',
  'appraisal.rerun': '责令重新测评',
  'appraisal.purged': '清除测评数据',
  'appraisal.paperConfirmed': '确认纸质票张数',
  'appraisal.deviceEnrolled': '登记分管钥匙的手机',
  'appraisal.generalDeposited': '交总票公钥',
  'appraisal.layerDeposited': '分存会话钥匙',
  'appraisal.generalSigned': '签总票',
  'appraisal.shareHanded': '交出一份钥匙',
  'appraisal.columnSubmitted': '交上打散的一列',
  'plan.drafted': '生成年度计划',
  'plan.saved': '修改年度计划',
  'plan.filed': '年度计划报备',
  'plan.answered': '上级答复年度计划',
  'plan.inspected': '制度执行自查',
  'membership.talked': '谈心谈话',
  'membership.talkAnswered': '回应谈话记录',
  'membership.duesMarked': '党费登记',
  'membership.duesProposed': '党费逾期提出拟记',
  'membership.left': '流动前报告',
  'membership.contacted': '流动期间联系',
  'membership.returned': '流动返回',
  'membership.remoteSet': '远程参加的规定',
  'membership.remoteAttended': '远程参加活动',
  'membership.checked': '定期检查登记',
  'membership.pledged': '岗位承诺',
  'membership.pledgeReported': '岗位履职汇报',
  'membership.served': '活动载体登记',
  'reminder.answered': '答复微信提醒的询问',
  'reminder.switched': '开关微信提醒',
  'access.viewed': '查看记录',
};

/** 本人数据：名册项、全部关于本人的事件、微信提醒（X4）。 */
export const myData: Handler<'member', 'myData'> = async (_input, call) => {
  const { member } = call.actor;
  const [entries, subscribed, sent] = await Promise.all([
    journal.findAll({ 'subject.memberId': member._id }),
    subscriptionsOf(member._id),
    reminders.findAll({ memberId: member._id }),
  ]);
  const actors = [...new Set(entries.map((entry) => entry.actor))];
  const names = new Map((await members.find({ _id: _.in(actors) })).map((m) => [m._id, m.name]));
  return ok({
    me: { ...memberViewOf(member), phone: member.phone },
    entries: entries
      .sort((a, b) => b.at - a.at)
      .map((entry) => ({
        at: entry.at,
        type: entry.type,
        summary: SUMMARIES[entry.type],
        by: names.get(entry.actor) ?? '系统',
      })),
    reminders: {
      subscriptions: subscribed.map(({ kind, credits, off }) => ({ kind, credits, off })),
      sent: sent.sort((a, b) => b.at - a.at).map(({ at, kind, state }) => ({ at, kind, state })),
    },
  });
};
