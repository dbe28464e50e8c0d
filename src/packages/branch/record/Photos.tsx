import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesContent } from '../../../../types/contracts/meeting';
import { call, type ClientError } from '../../../api/call';
import type { PickedFile } from '../../../api/pickedFile';
import { pickPhotos } from '../../../api/pickPhoto';
import { imageAddress, upload } from '../../../api/transport';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { Tap } from '../../../components/ui/Tap';
import { Say } from '../../../components/ui/Say';

type Photo = MinutesContent['photos'][number];

/** 至多几张，与契约一致。 */
const MOST = 9;

interface Props {
  readonly meetingId: string;
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  /** 已归档的只能去掉，不能再加。 */
  readonly canAdd: boolean;
}

/** 照片：可不要；传上去之后由云端去掉拍摄地点等信息（M7、X4）。 */
export function Photos({ meetingId, photos, onChange, canAdd }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Omit<ClientError, 'code'> | null>(null);
  const [chosen, setChosen] = useState<Photo | null>(null);

  async function add() {
    setError(null);
    setBusy(true);
    try {
      const added: Photo[] = [];
      for (const picked of await pickPhotos(MOST - photos.length)) {
        const called = await send(meetingId, picked);
        if (!called.ok) {
          setError(called.error);
          break;
        }
        added.push({ file: called.value.file, caption: null });
      }
      if (added.length > 0) onChange([...photos, ...added]);
    } catch (cause) {
      console.warn('照片没有加上', cause);
      setError({ message: '照片没有加上：读不了，或网络不通。请再试一次。' });
    }
    setBusy(false);
  }

  return (
    <Card title="照片（可不要）" note={`${photos.length} 张，至多 ${MOST} 张`}>
      <View className="rec-photos">
        {photos.map((photo, index) => (
          <Tap
            key={photo.file}
            className="rec-photo"
            label={`第 ${index + 1} 张照片`}
            onClick={() => setChosen(photo)}
          >
            <Image className="rec-image" mode="aspectFill" src={imageAddress(photo.file)} />
          </Tap>
        ))}
      </View>
      <ErrorNote error={error} />
      {canAdd && photos.length < MOST && (
        <Button text="加照片" tone="plain" busy={busy} onClick={() => void add()} />
      )}
      <Say text="照片里的拍摄地点等信息会去掉，只留画面。〔X4〕" soft />
      <Sheet title="照片" open={chosen !== null} onClose={() => setChosen(null)}>
        {chosen && <Image className="rec-large" mode="widthFix" src={imageAddress(chosen.file)} />}
        <Button
          text="去掉这一张"
          tone="danger"
          onClick={() => {
            onChange(photos.filter((photo) => photo !== chosen));
            setChosen(null);
          }}
        />
      </Sheet>
    </Card>
  );
}

const send = async (meetingId: string, picked: PickedFile) =>
  call('meeting', 'addPhoto', {
    meetingId,
    file: await upload(picked, 'photos/incoming'),
    caption: null,
  });
