import { View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { Photos } from './Photos';
import { Resolutions } from './Resolutions';
import { Speakers } from './Speakers';
import type { RecordDraft } from './draft';

interface Props {
  readonly saved: Output<'meeting', 'record'>;
  readonly draft: RecordDraft;
  readonly onChange: (draft: RecordDraft) => void;
  readonly canAddPhotos: boolean;
}

/** 纪实各项的填写（M7）；写纪实与更正共用。 */
export function Editor({ saved, draft, onChange, canAddPhotos }: Props) {
  const set = (changes: Partial<RecordDraft>): void => onChange({ ...draft, ...changes });
  return (
    <>
      <Card title="主持与记录">
        <Field
          label="主持人"
          value={draft.chair}
          onChange={(chair) => set({ chair })}
          maxLength={30}
        />
        <View className="rec-minutes">
          <Field
            label="会议记录"
            kind="paragraph"
            value={draft.minutes}
            onChange={(minutes) => set({ minutes })}
            placeholder="讨论了什么、谁说了什么、议定了什么"
            maxLength={8000}
          />
        </View>
      </Card>
      <Speakers
        speakers={draft.speakers}
        none={draft.noSpeakers}
        onChange={(speakers, noSpeakers) => set({ speakers, noSpeakers })}
      />
      <Resolutions
        resolutions={draft.resolutions}
        none={draft.noResolutions}
        judged={saved.resolutions}
        headcount={saved.headcount}
        onChange={(resolutions, noResolutions) => set({ resolutions, noResolutions })}
      />
      <Photos
        meetingId={saved.meeting.meetingId}
        photos={draft.photos}
        canAdd={canAddPhotos}
        onChange={(photos) => set({ photos })}
      />
    </>
  );
}
