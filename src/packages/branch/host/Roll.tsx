import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { MEMBER_KIND_LABELS } from '../../../../types/labels';
import { Card } from '../../../components/ui/Card';
import { Empty } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { clockOf } from '../../../../types/time';
import { CheckInFor } from './CheckInFor';

type Live = Output<'meeting', 'live'>;
type Person = Live['absentees'][number];

interface Props {
  readonly meetingId: string;
  readonly open: boolean;
  readonly attendees: Live['attendees'];
  readonly absentees: Live['absentees'];
  readonly onChanged: () => void;
}

const METHODS = {
  qr: '扫码',
  digits: '数字码',
  recorder: '代签',
  offline: '断网后交来',
  makeUp: '补签',
  contest: '异议更正',
  remote: '远程参加',
} as const;

/** 名单：新签到的在最前；没到的点一下可代签。 */
export function Roll({ meetingId, open, attendees, absentees, onChanged }: Props) {
  const [helping, setHelping] = useState<Person | null>(null);
  const newest = [...attendees].sort((a, b) => b.at - a.at);
  return (
    <View>
      <Card title="已签到" note={`${attendees.length} 人`}>
        <View className="host-roll">
          {newest.map((person) => (
            <Row
              key={person.memberId}
              title={person.name}
              detail={[
                METHODS[person.method],
                person.by === null ? '' : `${person.by}经手`,
                person.kind === 'probationaryMember' ? MEMBER_KIND_LABELS[person.kind] : '',
                person.late ? '迟到' : '',
              ]
                .filter((text) => text !== '')
                .join('，')}
              value={clockOf(person.at)}
            />
          ))}
        </View>
        {newest.length === 0 && <Empty text="还没有人签到。" />}
      </Card>
      <Card title={open ? '还没签到' : '没有签到'} note={`${absentees.length} 人`}>
        <View className="host-roll">
          {absentees.map((person) => (
            <Row
              key={person.memberId}
              title={person.name}
              detail={MEMBER_KIND_LABELS[person.kind]}
              {...(open ? { value: '代签', onClick: () => setHelping(person) } : {})}
            />
          ))}
        </View>
        {absentees.length === 0 && <Empty text="都到了。" />}
      </Card>
      <CheckInFor
        meetingId={meetingId}
        person={helping}
        onClose={() => setHelping(null)}
        onDone={() => {
          setHelping(null);
          onChanged();
        }}
      />
    </View>
  );
}
