import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { openFile } from '../../../api/openFile';
import type { ProposalDetail } from '../../../../types/contracts/proposal';
import { Card } from '../../../components/ui/Card';
import { Empty, Hint } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { Tag } from '../../../components/ui/Tag';
import { Reasons } from '../../../components/why/Reasons';
import { open } from '../../../hooks/open';
import { WITNESS_STATES } from '../shared/labels';
import './proposal.scss';

/** 事由、材料、证明人，与认定还缺什么（S6—S8）。 */
export function Evidence({ detail }: { readonly detail: ProposalDetail }) {
  const { story, count, official, materials, witnesses, similar, blocked } = detail;
  const byHand = story !== null;
  return (
    <>
      {byHand && (
        <Card title="怎么回事">
          <Say text={story} />
          {count > 1 && <Row title="次数" value={String(count)} />}
          {official && <Row title="附有有权机关的书面认定" />}
        </Card>
      )}
      {byHand && (
        <Card title="材料" note={`${materials.length} 份`}>
          {materials.map((one, at) => (
            <Material key={`${one.name}-${at}`} {...one} />
          ))}
          {materials.length === 0 && <Empty text="没有材料，靠证明人。" />}
        </Card>
      )}
      {byHand && (
        <Card title="证明人" note={`${witnesses.length} 名`}>
          {witnesses.map(({ witnessId, name, unit, state, byPaper }) => (
            <Row
              key={witnessId}
              title={name}
              detail={[unit ?? '', byPaper ? '书面证明，记录员代录' : '']
                .filter(Boolean)
                .join('；')}
              value={<Tag {...WITNESS_STATES[state]} />}
            />
          ))}
          {witnesses.length === 0 && <Empty text="还没有证明人。" />}
        </Card>
      )}
      {detail.lookClosely && <Hint text="文字检查没有把握，请审核人细看这段文字。" />}
      {similar.length > 0 && (
        <Card title="看着像同一件事">
          <Say text="项目、日期相同，文字相近。是不是同一件，由审核人判断。" />
          {similar.map(({ proposalId, title, on, by }) => (
            <Row
              key={proposalId}
              title={`${by}：${title}`}
              detail={on}
              onClick={() => open('/packages/points/proposal/index', { id: proposalId })}
            />
          ))}
        </Card>
      )}
      <Reasons summary="现在还不能认定" reasons={blocked} />
    </>
  );
}

function Material({ name, url, image }: ProposalDetail['materials'][number]) {
  if (url === null) return <Row title={name} detail="暂时取不到，请稍后再看" />;
  if (!image) return <Row title={name} value="打开" onClick={() => void openFile(url)} />;
  return (
    <Image
      className="proposal-photo"
      mode="widthFix"
      src={url}
      aria-label={name}
      onClick={() => void Taro.previewImage({ urls: [url] })}
    />
  );
}
