import { Image, Text, View } from '@tarojs/components';
import { imageAddress } from '../../../api/transport';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Why } from '../../../components/why/Why';
import type { MinutesContent } from '../../../../types/contracts/meeting';
import type { Output } from '../../../../types/api';
import './record.scss';

interface Props {
  readonly content: MinutesContent;
  /** 带表决判断的决议；只看从前的一版时没有。 */
  readonly resolutions: Output<'meeting', 'record'>['resolutions'];
}

/** 纪实的内容（M7）：主持、发言、记录、决议、照片；空的写“无”。 */
export function Content({ content, resolutions }: Props) {
  const { chair, speakers, minutes, photos } = content;
  const spoke = (speakers ?? []).map(({ name, topic }) =>
    topic === null ? name : `${name}（${topic}）`,
  );
  return (
    <>
      <Card title="记录">
        <Row title="主持" value={chair ?? '没有写'} />
        <Row title="发言" value={spoke.length === 0 ? '无' : spoke.join('、')} />
        <Text className="event-text">{minutes ?? ''}</Text>
      </Card>
      <Card title="决议" note={resolutions.length === 0 ? '无' : `${resolutions.length} 项`}>
        {resolutions.map((one, index) => (
          <Resolution key={`${index}-${one.content}`} one={one} />
        ))}
      </Card>
      {photos.length > 0 && (
        <Card title="照片" note={`${photos.length} 张`}>
          {photos.map(({ file, caption }) => (
            <View key={file} className="record-photo">
              <Image
                className="record-image"
                src={imageAddress(file)}
                mode="widthFix"
                aria-label={caption ?? '活动照片'}
              />
              {caption !== null && <Text className="event-by">{caption}</Text>}
            </View>
          ))}
        </Card>
      )}
    </>
  );
}

function Resolution({ one }: { readonly one: Props['resolutions'][number] }) {
  const { content, hands, passed, reasons } = one;
  if (!hands) return <Row title={content} detail="没有举手表决" />;
  const counted = `赞成 ${hands.inFavour}，反对 ${hands.against}，弃权 ${hands.abstain}`;
  return (
    <>
      <Row title={content} detail={counted} />
      {passed !== null && (
        <Why size="line" label="表决结果" value={passed ? '通过' : '没有通过'} reasons={reasons} />
      )}
    </>
  );
}
