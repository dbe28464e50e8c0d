import type { Output } from '../../../../types/api';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { spanLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';

/** 不用人填的几项：时间、地点、议程、出席，都从这次活动来（M7）。 */
export function Head({ saved }: { readonly saved: Output<'meeting', 'record'> }) {
  const { meeting, agenda, headcount, onLeave, absentees, canEdit } = saved;
  const names = (people: readonly { readonly name: string }[]): string =>
    people.map(({ name }) => name).join('、');
  return (
    <Card title={meeting.title} note={EVENT_KIND_LABELS[meeting.kind]}>
      <Row title={spanLabel(meeting.startsAt, meeting.endsAt)} detail={meeting.place} />
      {agenda.length > 0 && (
        <Row title="议程" detail={agenda.map((item, i) => `${i + 1}. ${item}`).join('；')} />
      )}
      {headcount && <Row title="出席" value={`应到 ${headcount.due}，实到 ${headcount.present}`} />}
      {canEdit && onLeave.length > 0 && (
        <Row title="请假" detail={names(onLeave)} value={`${onLeave.length} 人`} />
      )}
      {canEdit && absentees.length > 0 && (
        <Row title="缺席" detail={names(absentees)} value={`${absentees.length} 人`} />
      )}
    </Card>
  );
}
