import { Text, View } from '@tarojs/components';
import { checkWord } from '../../../../types/ballot/checkWord';
import { Card } from '../../../components/ui/Card';
import { Empty } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import type { KnownManifest } from '../box/fetchManifest';
import { readNames } from '../store/names';
import type { Holder } from '../store/wallet';
import { readWallet } from '../store/wallet';
import { Big } from '../ui/Big';
import { Word } from '../ui/Word';

interface Props {
  readonly roundId: string;
  readonly known: KnownManifest;
  readonly onPick: (holder: Holder) => void;
}

/** 名单：点自己的名字。核对字给计票人与大屏比。 */
export function KioskStart({ roundId, known, onPick }: Props) {
  const people = Object.entries(readNames(roundId)).filter(([, { medium }]) => medium === 'kiosk');
  return (
    <Big>
      <Text className="booth-lead">请点自己的名字</Text>
      <Card title={known.manifest.title}>
        {people.map(([holder, { name }]) =>
          readWallet(roundId, holder)?.stage === 'cast' ? (
            <Row key={holder} title={name} value={<Tag text="✓ 已投" tone="good" />} />
          ) : (
            <Row key={holder} title={name} onClick={() => onPick(holder)} />
          ),
        )}
        {people.length === 0 && (
          <Empty text="还没有人由计票人代领。请计票人先在“计票人”页面领票。" />
        )}
      </Card>
      <View className="booth-small">
        <Word title="核对字（计票人与大屏比一比）" word={checkWord(known.digest)} />
      </View>
    </Big>
  );
}
