import type { RecordBody } from '../../types/ballot/archive';
import type { AppraisalDoc, Attendance } from '../_store/appraisals';

/** 应到、实到（Q13）：计票时记在会议记录里；清除之后是留着的那几个数。还没计票为 null。 */
export function attendanceOf(doc: AppraisalDoc): Attendance | null {
  if (!doc.record) return doc.attendance ?? null;
  const { due, present, massPresent } = JSON.parse(doc.record.statement) as RecordBody;
  return { due, present, massPresent };
}
