import { Text, View } from '@tarojs/components';
import type { MeetingSummary } from '../../../../types/contracts/meeting';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { spanLabel } from '../../../../types/time';
import './eventHead.scss';

/** 页首：哪一次活动，何时、何地。 */
export function EventHead({ meeting }: { readonly meeting: MeetingSummary }) {
  return (
    <View className="event-head">
      <Text className="event-kind">{EVENT_KIND_LABELS[meeting.kind]}</Text>
      <Text className="event-title">{meeting.title}</Text>
      <Text className="event-when">{spanLabel(meeting.startsAt, meeting.endsAt)}</Text>
      <Text className="event-when">{meeting.place}</Text>
    </View>
  );
}
