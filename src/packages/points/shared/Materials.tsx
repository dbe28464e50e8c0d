import { useState } from 'react';
import type { ClientError } from '../../../api/call';
import type { PickedFile } from '../../../api/pickedFile';
import { pickFile } from '../../../api/pickFile';
import { pickPhotos } from '../../../api/pickPhoto';
import { upload } from '../../../api/transport';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';

/** 已传上、还没提交的材料。 */
export interface Material {
  readonly file: string;
  readonly name: string;
}

/** 至多几份，与契约一致。 */
const MOST = 6;

interface Props {
  readonly materials: readonly Material[];
  readonly onChange: (materials: readonly Material[]) => void;
}

/** 材料：照片或 PDF，可以不要（有两名证明人也行）。 */
export function Materials({ materials, onChange }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Omit<ClientError, 'code'> | null>(null);
  const room = MOST - materials.length;

  async function add(pick: () => Promise<readonly PickedFile[]>, noun: string) {
    setError(null);
    setBusy(true);
    try {
      const picked = await pick();
      const added: Material[] = [];
      for (const file of picked) {
        const at = materials.length + added.length + 1;
        added.push({ file: await upload(file, 'points/incoming'), name: `${noun} ${at}` });
      }
      if (added.length > 0) onChange([...materials, ...added]);
    } catch (cause) {
      console.warn('材料没有加上', cause);
      setError({ message: '材料没有加上：读不了，或网络不通。请再试一次。' });
    }
    setBusy(false);
  }

  return (
    <>
      {materials.map((one) => (
        <Row
          key={one.file}
          title={one.name}
          value="去掉"
          onClick={() => onChange(materials.filter((other) => other !== one))}
        />
      ))}
      <ErrorNote error={error} />
      {room > 0 && (
        <>
          <Button
            text="加照片"
            tone="plain"
            busy={busy}
            onClick={() => void add(() => pickPhotos(room), '照片')}
          />
          <Button
            text="加 PDF 文件"
            tone="plain"
            busy={busy}
            onClick={() =>
              void add(async () => {
                const file = await pickFile('pdf');
                return file === null ? [] : [file];
              }, '文件')
            }
          />
        </>
      )}
      <Say soft text={`至多 ${MOST} 份。照片里的拍摄地点等信息会去掉。〔X4〕`} />
    </>
  );
}
