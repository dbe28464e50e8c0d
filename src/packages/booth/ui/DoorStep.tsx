import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ScanButton } from '../../../components/scanner/ScanButton';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import type { BoxError } from '../box/boxError';
import { refuse } from '../box/boxError';
import type { DoorCode } from '../door/doorCode';
import { readDoorCode } from '../door/doorCode';

interface Props {
  readonly roundId: string;
  readonly busy: boolean;
  readonly error: BoxError | null;
  /** 先前做到哪里，如“填好的还在”。 */
  readonly note: string | null;
  readonly onDoor: (door: DoorCode) => void;
  readonly onError: (error: BoxError) => void;
}

/** 第一步：在写票处门口扫码或输 8 位数字，占住这一处。 */
export function DoorStep({ roundId, busy, error, note, onDoor, onError }: Props) {
  const [digits, setDigits] = useState('');
  function read(text: string) {
    const found = readDoorCode(text, roundId);
    if ('door' in found) onDoor(found.door);
    else {
      const code = found.refusal === 'notACode' ? 'BOOTH_NOT_A_CODE' : 'BOOTH_OTHER_ROUND';
      onError(refuse(code).error);
    }
  }
  return (
    <View>
      <ErrorNote error={error} />
      {note !== null && <Hint text={note} />}
      <Card title="扫写票处门口的码">
        <ScanButton text="扫码进写票处" where="写票处门口屏幕" busy={busy} onCode={read} />
        <Text className="booth-note">
          写票处一次只进一个人。写票处里不登录，没有人知道是谁在写。〔Q10〕
        </Text>
      </Card>
      <Card title="扫不了？输入门口的 8 位数字">
        <Field
          label="数字码"
          kind="number"
          maxLength={8}
          value={digits}
          onChange={setDigits}
          placeholder="8 位数字"
        />
        <Button
          text="用数字进写票处"
          tone="plain"
          busy={busy}
          disabled={digits.length !== 8}
          onClick={() => read(digits)}
        />
      </Card>
    </View>
  );
}
