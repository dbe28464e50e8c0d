import { Text, View } from '@tarojs/components';
import { checkWord } from '../../../../types/ballot/checkWord';
import { Card } from '../../../components/ui/Card';
import { Empty } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import type { KnownManifest } from '../box/fetchManifest';
import type { PaperStage } from '../flow/paper';
import { paperStage } from '../flow/paper';
import { readNames } from '../store/names';
import type { Holder } from '../store/wallet';
import { readFirst, readWallet } from '../store/wallet';
import { Word } from '../ui/Word';

const NEXT: Readonly<Record<Exclude<PaperStage, 'cast'>, string>> = {
  first: '录第一遍',
  second: '换人录第二遍',
  sealed: '再投一次',
};

interface Props {
  readonly roundId: string;
  readonly known: KnownManifest;
  readonly onPick: (holder: Holder, serial: number) => void;
}

/** 各张纸质票录到哪里，按号排。 */
export function PaperList({ roundId, known, onPick }: Props) {
  const slips = Object.entries(readNames(roundId))
    .flatMap(([holder, { medium, serial }]) =>
      medium === 'paper' && serial !== null ? [{ holder, serial }] : [],
    )
    .map((slip) => ({
      ...slip,
      stage: paperStage(
        readWallet(roundId, slip.holder)?.stage ?? null,
        readFirst(roundId, slip.holder),
      ),
    }))
    .sort((a, b) => a.serial - b.serial);
  const cast = slips.filter(({ stage }) => stage === 'cast').length;
  return (
    <View>
      <Text className="booth-lead">手里这张是几号票？</Text>
      <Card title="各张票" note={`已投 ${cast} / ${slips.length} 张`}>
        {slips.map(({ holder, serial, stage }) => {
          const title = `${serial} 号票`;
          if (stage === null) return <Row key={holder} title={title} value="票没有领好" />;
          if (stage === 'cast') {
            return <Row key={holder} title={title} value={<Tag text="✓ 已投" tone="good" />} />;
          }
          return (
            <Row
              key={holder}
              title={title}
              value={NEXT[stage]}
              onClick={() => onPick(holder, serial)}
            />
          );
        })}
        {slips.length === 0 && <Empty text="还没有领纸质票。请先在“计票人”页面领。" />}
      </Card>
      <Text className="booth-note">
        两名计票人各录一遍，谁也不看谁的；全部投完后由另一名计票人确认张数。〔Q12〕
      </Text>
      <Word title="核对字（与大屏比一比）" word={checkWord(known.digest)} />
    </View>
  );
}
