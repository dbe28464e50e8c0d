import type { PointLine } from '../../../types/contracts/proposal';
import { fullLabel } from '../../../types/time';
import { Card } from '../ui/Card';
import { Row } from '../ui/Row';
import { ArticleLine, WhyBody } from '../why/WhyBody';

interface Props {
  readonly line: PointLine;
  /** 材料、证明人已另外列出的，不再列一遍。 */
  readonly evidenceShown: boolean;
}

/** 一条记录的来由：证据、条款与事实、经手人与时间（X1）。 */
export function PointGrounds({ line, evidenceShown }: Props) {
  return (
    <>
      {!evidenceShown && (
        <Card title="证据">
          {line.evidence.map((item, index) => (
            <Row key={`${item.label}-${index}`} title={item.label} />
          ))}
          {line.evidence.length === 0 && <Row title="没有附证据" />}
        </Card>
      )}
      <Card title="依据与事实">
        {line.reasons.length > 0 ? (
          <WhyBody reasons={line.reasons} />
        ) : (
          <ArticleLine id={line.article} />
        )}
      </Card>
      <Card title="经手人">
        {line.handlers.map((handler, index) => (
          <Row
            key={`${handler.at}-${index}`}
            title={`${handler.what}：${handler.who}`}
            detail={
              handler.text === null
                ? fullLabel(handler.at)
                : `${fullLabel(handler.at)} · ${handler.text}`
            }
          />
        ))}
      </Card>
    </>
  );
}
