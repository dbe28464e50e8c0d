import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { EVENT_KINDS, type EventKind } from '../../../../rules/vocabulary';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { PickField } from '../../../components/ui/PickField';
import { fieldError } from '../../../format/fieldError';
import { clockOf, dayOf, instantOf } from '../../../../types/time';
import { useAction } from '../../../hooks/useAction';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
/** 默认从下一刻钟开始、开两小时：多数会就这么建，少点几下。 */
const nextQuarter = (): number => Math.ceil(Date.now() / QUARTER) * QUARTER;
const LENGTH = 2 * HOUR;

const KINDS = EVENT_KINDS.map((kind) => ({ value: kind, text: EVENT_KIND_LABELS[kind] }));

/** 新建活动：种类、主题、时间、地点（M7）。 */
export default function Create() {
  const [kind, setKind] = useState<EventKind>('generalMeeting');
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const [group, setGroup] = useState('');
  const [start] = useState(nextQuarter);
  const [day, setDay] = useState(() => dayOf(start));
  const [from, setFrom] = useState(() => clockOf(start));
  const [to, setTo] = useState(() => clockOf(start + LENGTH));
  const { run, busy, error } = useAction('meeting', 'create');

  async function submit() {
    const startsAt = instantOf(day, from);
    const sameDay = instantOf(day, to);
    const called = await run({
      kind,
      title: title.trim(),
      place: place.trim(),
      startsAt,
      // 结束钟点早于开始的，是开到了第二天。
      endsAt: sameDay > startsAt ? sameDay : sameDay + 24 * HOUR,
      ...(kind === 'groupMeeting' && group.trim() !== '' ? { group: group.trim() } : {}),
    });
    if (!called.ok) return;
    void Taro.redirectTo({
      url: `/packages/branch/host/index?meetingId=${called.value.meetingId}`,
    });
  }

  return (
    <Page
      title="新建活动"
      footer={
        <Button
          text="建好，去主持屏"
          busy={busy}
          disabled={title.trim() === '' || place.trim() === ''}
          onClick={() => void submit()}
        />
      }
    >
      <View>
        <Choices label="种类" options={KINDS} value={kind} onChange={setKind} />
        {kind === 'groupMeeting' && (
          <Field
            label="党小组"
            value={group}
            onChange={setGroup}
            placeholder="与名册一致，如 第一党小组"
            maxLength={30}
            error={fieldError(error, 'group')}
          />
        )}
        <Field
          label="主题"
          value={title}
          onChange={setTitle}
          placeholder="如 讨论年度工作计划"
          error={fieldError(error, 'title')}
        />
        <Field
          label="地点"
          value={place}
          onChange={setPlace}
          placeholder="如 三楼会议室"
          error={fieldError(error, 'place')}
        />
        <PickField label="日期" mode="date" value={day} onChange={setDay} />
        <PickField
          label="开始"
          mode="time"
          value={from}
          onChange={setFrom}
          error={fieldError(error, 'startsAt')}
        />
        <PickField
          label="结束"
          mode="time"
          value={to}
          onChange={setTo}
          error={fieldError(error, 'endsAt')}
        />
        <ErrorNote error={error} />
      </View>
    </Page>
  );
}
