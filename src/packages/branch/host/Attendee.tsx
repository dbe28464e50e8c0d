import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { PLACE_LABELS } from '../../../../types/labels';
import { clockOf, dayOf, instantOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickField } from '../../../components/ui/PickField';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { Sheet } from '../../../components/ui/Sheet';
import { useAction } from '../../../hooks/useAction';

type Live = Output<'meeting', 'live'>;

const DAY = 86_400_000;

interface Props {
  readonly meeting: Live['meeting'];
  readonly person: Live['attendees'][number];
  /** 现在（毫秒），先填在离开的时间里。 */
  readonly now: number;
  /** 怎样签的那句话。 */
  readonly how: string;
  /** 断网补交、还没有异议的，可以提异议。 */
  readonly onObject: (() => void) | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 已签到的一个人：怎样签的；标提前离开，或撤掉标错的，到纪实归档为止（M7、M8）。 */
export function Attendee({ meeting, person, now, how, onObject, onClose, onDone }: Props) {
  const [clock, setClock] = useState(clockOf(person.leftAt ?? Math.min(now, meeting.endsAt)));
  const { run, busy, error } = useAction('meeting', 'leftEarly');
  const frozen = meeting.recordState === 'frozen';

  async function mark(leftAt: number | null) {
    const { meetingId } = meeting;
    const called = await run({ meetingId, memberId: person.memberId, leftAt });
    if (called.ok) onDone();
  }

  return (
    <Sheet title={person.name} open onClose={onClose}>
      <Row title={`${clockOf(person.at)} 签到`} detail={how} />
      {person.place !== 'notGiven' && (
        <Row title={PLACE_LABELS[person.place]} detail="本人自愿给的，只作参考，签到照算" />
      )}
      {!frozen && (
        <>
          <PickField label="提前离开的时间" mode="time" value={clock} onChange={setClock} />
          <Say soft text="写进纪实，本人看得到。到会照算，积分不动。〔M7〕" />
          <ErrorNote error={error} />
          <Button
            text={person.leftAt === null ? '标提前离开' : '改离开的时间'}
            tone="plain"
            busy={busy}
            onClick={() => void mark(leavingAt(meeting, clock))}
          />
          {person.leftAt !== null && (
            <Button
              text="标错了，撤掉"
              tone="plain"
              disabled={busy}
              onClick={() => void mark(null)}
            />
          )}
        </>
      )}
      {onObject && <Button text="没看到人，提异议" tone="danger" onClick={onObject} />}
    </Sheet>
  );
}

/** 选的钟点在哪一天：早于开始两小时以上的，是开过了零点。 */
function leavingAt({ startsAt }: Pick<Live['meeting'], 'startsAt'>, clock: string): number {
  const sameDay = instantOf(dayOf(startsAt), clock);
  return sameDay < startsAt - DAY / 12 ? sameDay + DAY : sameDay;
}
