import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { clockOf, spanLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { Say } from '../../../components/ui/Say';

/** 不用人填的几项：时间、地点、议程、出席，都从这次活动来（M7）。 */
export function Head({ saved }: { readonly saved: Output<'meeting', 'record'> }) {
  const { meeting, agenda, headcount, attendees, onLeave, absentees, canEdit } = saved;
  const left = attendees.flatMap(({ name, leftAt }) =>
    leftAt === null ? [] : [`${name}（${clockOf(leftAt)}）`],
  );
  const [shown, setShown] = useState<'onLeave' | 'absentees' | null>(null);
  const people = shown === 'onLeave' ? onLeave : absentees;
  return (
    <Card title={meeting.title} note={EVENT_KIND_LABELS[meeting.kind]}>
      <Row title={spanLabel(meeting.startsAt, meeting.endsAt)} detail={meeting.place} />
      {agenda.length > 0 && (
        <Row title="议程" detail={agenda.map((item, i) => `${i + 1}. ${item}`).join('；')} />
      )}
      {headcount && <Row title="出席" value={`应到 ${headcount.due}，实到 ${headcount.present}`} />}
      {left.length > 0 && <Row title="提前离开" detail={left.join('、')} />}
      {canEdit && onLeave.length > 0 && (
        <Row title="请假" value={`${onLeave.length} 人`} onClick={() => setShown('onLeave')} />
      )}
      {canEdit && absentees.length > 0 && (
        <Row title="缺席" value={`${absentees.length} 人`} onClick={() => setShown('absentees')} />
      )}
      <Sheet
        title={shown === 'onLeave' ? '请假' : '缺席'}
        open={shown !== null}
        onClose={() => setShown(null)}
      >
        <Say text={people.map(({ name }) => name).join('、')} />
      </Sheet>
    </Card>
  );
}
