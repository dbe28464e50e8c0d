import { View } from '@tarojs/components';
import { EVENT_KINDS } from '../../../../rules/vocabulary';
import { EVENT_KIND_LABELS } from '../../../../types/labels';
import type { ClientError } from '../../../api/call';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickField } from '../../../components/ui/PickField';
import { Toggle } from '../../../components/ui/Toggle';
import { fieldError } from '../../../format/fieldError';
import { AgendaField } from './AgendaField';
import { GroupField } from './GroupField';
import { PeopleFields, type Named } from './PeopleFields';
import { PlanRowField } from './PlanRowField';
import type { Draft } from './draft';

const KINDS = EVENT_KINDS.map((kind) => ({ value: kind, text: EVENT_KIND_LABELS[kind] }));

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly error: ClientError | null;
  /** 已经排了的主持、发言人的名字，改安排时先看得到。 */
  readonly named?: readonly Named[];
}

/** 活动的安排：种类、主题、时间、地点必填；主持、发言人、议程、计划可以后补（M7、M2、M6）。 */
export function ArrangementForm({ draft, onChange, error, named = [] }: Props) {
  const set = (changes: Partial<Draft>): void => onChange({ ...draft, ...changes });
  return (
    <View>
      <Choices
        label="种类"
        options={KINDS}
        value={draft.kind}
        // 换了种类，挂的计划行、党小组就对不上了。
        onChange={(kind) => set({ kind, planRowId: null, group: null })}
      />
      {draft.kind === 'groupMeeting' && (
        <GroupField
          value={draft.group}
          onChange={(group) => set({ group, planRowId: null })}
          error={fieldError(error, 'group')}
        />
      )}
      <Field
        label="主题"
        value={draft.title}
        onChange={(title) => set({ title })}
        placeholder="如 讨论年度工作计划"
        error={fieldError(error, 'title')}
      />
      <Field
        label="地点"
        value={draft.place}
        onChange={(place) => set({ place })}
        placeholder="如 三楼会议室"
        error={fieldError(error, 'place')}
      />
      <PickField label="日期" mode="date" value={draft.day} onChange={(day) => set({ day })} />
      <PickField
        label="开始"
        mode="time"
        value={draft.from}
        onChange={(from) => set({ from })}
        error={fieldError(error, 'startsAt')}
      />
      <PickField
        label="结束"
        mode="time"
        value={draft.to}
        onChange={(to) => set({ to })}
        error={fieldError(error, 'endsAt')}
      />
      <Card title="可以后补" note="开始签到前都能改">
        <PeopleFields draft={draft} onChange={set} named={named} />
        <AgendaField value={draft.agenda} onChange={(agenda) => set({ agenda })} />
        <PlanRowField draft={draft} onChange={(planRowId) => set({ planRowId })} />
      </Card>
      <Card>
        <Toggle
          label="核对是否在会场附近"
          note="签到后问一句，不给也算签到；只留“在附近／不在附近／没给”，坐标用完就丢。"
          on={draft.placeCheck}
          onChange={(placeCheck) => set({ placeCheck })}
        />
      </Card>
      <ErrorNote error={error} />
    </View>
  );
}
