import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { clockOf } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Attendee } from './Attendee';
import { BatchRoll } from './BatchRoll';
import { CheckInFor } from './CheckInFor';
import { MakeUp } from './MakeUp';
import { ObjectCheckIn } from './ObjectCheckIn';
import { absenceNote, latest, presenceNote, rollNote, splitAbsent } from './standing';

type Live = Output<'meeting', 'live'>;

interface Props {
  readonly live: Live;
  /** 现在（毫秒）。 */
  readonly now: number;
  readonly onChanged: () => void;
}

interface Doing {
  readonly what: 'help' | 'makeUp' | 'object' | 'attendee';
  readonly person: { readonly memberId: string; readonly name: string };
}

/** 名单：新签到的在最前，点一下可标提前离开；没到的点一下可代签，结束后可补签；准了假的另列。 */
export function Roll({ live, now, onChanged }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const { meeting, attendees, requests } = live;
  const { meetingId, state } = meeting;
  if (state === 'planned' || state === 'cancelled') return null;
  const { onLeave, missing } = splitAbsent(live);
  const newest = [...attendees].sort((a, b) => b.at - a.at);
  const mark = (what: Doing['what'], person: Doing['person']) => () => setDoing({ what, person });
  const forAbsent = (person: Live['absentees'][number]) => {
    if (state === 'open') return { value: '代签', onClick: mark('help', person) };
    return latest(requests, 'makeUp', person.memberId)?.state === 'pending'
      ? {}
      : { value: '补签', onClick: mark('makeUp', person) };
  };
  const objectable = (person: Live['attendees'][number]): boolean =>
    person.method === 'offline' && latest(requests, 'objection', person.memberId) === undefined;
  const attendee = attendees.find(
    ({ memberId }) => doing?.what === 'attendee' && memberId === doing.person.memberId,
  );
  const close = () => setDoing(null);
  const done = () => {
    close();
    onChanged();
  };
  return (
    <View>
      <Card title="已签到" note={`${newest.length} 人`}>
        <View className="host-roll">
          {newest.map((person) => (
            <Row
              key={person.memberId}
              title={person.name}
              detail={rollNote(person, requests, state)}
              value={clockOf(person.at)}
              {...(meeting.recordState === 'frozen' && !objectable(person)
                ? {}
                : { onClick: mark('attendee', person) })}
            />
          ))}
        </View>
        {newest.length === 0 && <Empty text="还没有人签到。" />}
      </Card>
      <Card title={state === 'open' ? '还没签到' : '缺席'} note={`${missing.length} 人`}>
        {state === 'open' && missing.length > 0 && (
          <BatchRoll meetingId={meetingId} people={[...missing, ...onLeave]} onDone={onChanged} />
        )}
        <View className="host-roll">
          {missing.map((person) => (
            <Row
              key={person.memberId}
              title={person.name}
              detail={absenceNote(person, requests)}
              {...forAbsent(person)}
            />
          ))}
        </View>
        {missing.length === 0 && <Empty text={onLeave.length > 0 ? '没有缺席的。' : '都到了。'} />}
      </Card>
      {onLeave.length > 0 && (
        <Card title="请假" note={`${onLeave.length} 人`}>
          <View className="host-roll">
            {onLeave.map((person) => (
              <Row
                key={person.memberId}
                title={person.name}
                detail="已准假，不算缺席"
                {...(state === 'open' ? forAbsent(person) : {})}
              />
            ))}
          </View>
        </Card>
      )}
      <CheckInFor
        meetingId={meetingId}
        person={doing?.what === 'help' ? doing.person : null}
        onClose={close}
        onDone={done}
      />
      {doing?.what === 'makeUp' && (
        <MakeUp meetingId={meetingId} person={doing.person} onClose={close} onDone={done} />
      )}
      {attendee && (
        <Attendee
          meeting={meeting}
          person={attendee}
          now={now}
          how={presenceNote(attendee, requests)}
          onObject={objectable(attendee) ? mark('object', attendee) : null}
          onClose={close}
          onDone={done}
        />
      )}
      {doing?.what === 'object' && (
        <ObjectCheckIn meetingId={meetingId} person={doing.person} onClose={close} onDone={done} />
      )}
    </View>
  );
}
