import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesContent } from '../../../../types/contracts/meeting';
import { imageAddress } from '../../../api/transport';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { WhyBody } from '../../../components/why/WhyBody';
import { Verdict, type Judged } from './Verdict';
import { handsText } from './draft';

interface Props {
  readonly content: MinutesContent;
  /** 决议过没过的判断；看旧版时没有。 */
  readonly judged?: readonly Judged[];
}

/** 写定的纪实，只看不改。 */
export function Content({ content, judged }: Props) {
  const [why, setWhy] = useState<Judged | null>(null);
  const { chair, speakers, minutes, resolutions, photos } = content;
  return (
    <>
      <Card title="会议记录">
        <Row title="主持人" value={chair ?? '没有写'} />
        {(speakers ?? []).map(({ name, topic }, index) => (
          <Row key={`${name}-${index}`} title="发言人" detail={topic ?? ''} value={name} />
        ))}
        {speakers?.length === 0 && <Row title="发言人" value="无" />}
        <Text className="rec-text">{minutes ?? ''}</Text>
      </Card>
      <Card title="决议" note={`${resolutions?.length ?? 0} 项`}>
        {(resolutions ?? []).map((one, index) => {
          const verdict = judged?.[index];
          return (
            <Row
              key={`${one.content}-${index}`}
              title={`${index + 1}. ${one.content}`}
              detail={handsText(one)}
              {...(verdict === undefined || verdict.passed === null
                ? {}
                : {
                    value: <Verdict resolution={one} judged={verdict} />,
                    onClick: () => setWhy(verdict),
                  })}
            />
          );
        })}
        {resolutions?.length === 0 && <Row title="没有决议" />}
        <Sheet title="为什么" open={why !== null} onClose={() => setWhy(null)}>
          <WhyBody reasons={why?.reasons ?? []} />
        </Sheet>
      </Card>
      {photos.length > 0 && (
        <Card title="照片" note={`${photos.length} 张`}>
          <View className="rec-photos">
            {photos.map(({ file }, index) => (
              <View key={file} className="rec-photo" aria-label={`第 ${index + 1} 张照片`}>
                <Image className="rec-image" mode="aspectFill" src={imageAddress(file)} />
              </View>
            ))}
          </View>
        </Card>
      )}
    </>
  );
}
