import type { Output } from '../../../../types/api';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Why } from '../../../components/why/Why';

type Props = Pick<
  Output<'meeting', 'get'>,
  'meeting' | 'chair' | 'speakers' | 'agenda' | 'headcount'
>;

/** 安排（M7）：主持、发言人、议程，到会多少人。没有安排的不列空行。 */
export function Arrangement({ meeting, chair, speakers, agenda, headcount }: Props) {
  const empty = chair === null && speakers.length === 0 && meeting.group === null && !headcount;
  return (
    <>
      {!empty && (
        <Card title="安排">
          {meeting.group !== null && <Row title="党小组" value={meeting.group} />}
          {chair && <Row title="主持" value={chair.name} />}
          {speakers.length > 0 && (
            <Row title="主题发言" value={speakers.map(({ name }) => name).join('、')} />
          )}
          {headcount && (
            <Why
              size="line"
              label={`到会（应到 ${headcount.due} 人）`}
              value={String(headcount.present)}
              unit=" 人"
              reasons={headcount.reasons}
            />
          )}
        </Card>
      )}
      {agenda.length > 0 && (
        <Card title="议程">
          {agenda.map((item, index) => (
            <Row key={`${index}-${item}`} title={`${index + 1}. ${item}`} />
          ))}
        </Card>
      )}
    </>
  );
}
