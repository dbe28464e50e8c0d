import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Manifest } from '../../../../types/ballot/manifest';
import type { Mark } from '../../../../types/ballot/mark';
import { Choices } from '../../../components/ui/Choices';
import { Sheet } from '../../../components/ui/Sheet';
import type { Checked } from '../flow/checkTable';
import { choicesOf } from '../ui/markLabels';

interface Props {
  readonly manifest: Manifest;
  readonly name: string;
  /** 在核对哪一列；没有点为 null。 */
  readonly checked: Checked | null;
  readonly onClose: () => void;
}

/** 记得自己怎么评的，点出来与公布的比；点的不存，收起就忘。 */
export function Remember({ manifest, name, checked, onClose }: Props) {
  const [mark, setMark] = useState<Mark | null>(null);
  const close = () => {
    setMark(null);
    onClose();
  };
  return (
    <Sheet title={name} open={checked !== null} onClose={close}>
      <Choices label="你记得评的是" options={choicesOf(manifest)} value={mark} onChange={setMark} />
      {checked && mark !== null && (
        <Text className="booth-lead">
          {checked.matches(mark) ? '✓ 与公布的一致' : '✗ 与公布的不一致'}
        </Text>
      )}
      {checked && mark !== null && !checked.matches(mark) && (
        <Text className="booth-note">
          如果确定没有记错，请告诉监票人：改过的票验不过签名，重算封存包就会查出来。〔Q26〕
        </Text>
      )}
    </Sheet>
  );
}
