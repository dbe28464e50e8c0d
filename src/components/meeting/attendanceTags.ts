import type { Output } from '../../../types/api';

type Status = Output<'meeting', 'myAttendance'>['rows'][number]['status'];

/** 一条出席的结果怎么写、什么颜色。 */
export const ATTENDANCE_TAGS = {
  present: { text: '到会', tone: 'good' },
  late: { text: '迟到', tone: 'warn' },
  leave: { text: '请假', tone: 'plain' },
  leavePending: { text: '请假待批', tone: 'warn' },
  absent: { text: '没有签到', tone: 'red' },
  upcoming: { text: '未开始', tone: 'plain' },
  open: { text: '正在签到', tone: 'warn' },
} as const satisfies Record<Status, { text: string; tone: string }>;
