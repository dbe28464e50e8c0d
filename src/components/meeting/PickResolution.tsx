import { useState } from 'react';
import { dateLabel } from '../../../types/time';
import { useQuery } from '../../hooks/useQuery';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { Empty, ErrorNote, Loading } from '../ui/Notice';
import { Row } from '../ui/Row';
import { Sheet } from '../ui/Sheet';

/** 选中的决议：哪次会、纪实里的第几项。 */
export interface PickedResolution {
  readonly meetingId: string;
  readonly resolution: number;
  readonly text: string;
}

interface Props {
  readonly label: string;
  /** 会议在哪一年；评定在次年初开会的，由使用者换年份。 */
  readonly year: number;
  readonly value: PickedResolution | null;
  readonly onChange: (picked: PickedResolution) => void;
}

/** 凭哪次会议的哪项决议（S9、S4）：只列已归档的支委会、支部党员大会。 */
export function PickResolution({ label, year, value, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [from, setFrom] = useState(year);
  const list = useQuery('meeting', 'list', { year: from }, { enabled: choosing });
  const meetings = (list.data?.meetings ?? []).filter(
    ({ kind, recordState }) =>
      recordState === 'frozen' && (kind === 'committeeMeeting' || kind === 'generalMeeting'),
  );
  return (
    <>
      <Row
        title={label}
        detail={value === null ? '还没有选' : value.text}
        value="选"
        onClick={() => setChoosing(true)}
      />
      <Sheet title={label} open={choosing} onClose={() => setChoosing(false)}>
        <ErrorNote error={list.error} onRetry={() => void list.refresh()} />
        {!list.data && !list.error && <Loading />}
        {list.data && meetings.length === 0 && (
          <Empty
            text={`${from} 年没有已归档的支委会、支部党员大会。先开会表决，把纪实归档，再来选。`}
          />
        )}
        {meetings.length > 0 && (
          <Choices
            label="哪次会议"
            options={meetings.map((one) => ({
              value: one.meetingId,
              text: one.title,
              note: dateLabel(one.startsAt),
            }))}
            value={meetingId}
            onChange={setMeetingId}
          />
        )}
        {meetingId !== null && (
          <ResolutionsOf
            meetingId={meetingId}
            value={value}
            onChange={(picked) => {
              onChange(picked);
              setChoosing(false);
            }}
          />
        )}
        <Button
          text={from === year ? `看 ${year + 1} 年的会议` : `看 ${year} 年的会议`}
          tone="plain"
          onClick={() => setFrom(from === year ? year + 1 : year)}
        />
      </Sheet>
    </>
  );
}

function ResolutionsOf({
  meetingId,
  value,
  onChange,
}: Pick<Props, 'value' | 'onChange'> & { readonly meetingId: string }) {
  const { data, error, refresh } = useQuery('meeting', 'record', { meetingId });
  const carried = (data?.resolutions ?? []).flatMap(({ content, passed }, at) =>
    passed === true ? [{ value: String(at), text: content }] : [],
  );
  const current = value?.meetingId === meetingId ? String(value.resolution) : null;
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && carried.length === 0 && <Empty text="这次会议的纪实里没有表决通过的决议。" />}
      {carried.length > 0 && (
        <Choices
          label="哪项决议（表决通过的）"
          options={carried}
          value={current}
          onChange={(at) =>
            onChange({
              meetingId,
              resolution: Number(at),
              text: carried.find(({ value: own }) => own === at)?.text ?? '',
            })
          }
        />
      )}
    </>
  );
}
