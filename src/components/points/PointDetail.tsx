import type { PointLine } from '../../../types/contracts/proposal';
import { fullLabel } from '../../../types/time';
import { Card } from '../ui/Card';
import { Row } from '../ui/Row';
import { Tag } from '../ui/Tag';
import { ArticleLine, WhyBody } from '../why/WhyBody';
import { PROPOSAL_STATES, signed } from './proposalState';

/** 一条记录的全部来由：条款、事实、证据、经手人、时间（X1）。 */
export function PointDetail({ line, who }: { readonly line: PointLine; readonly who?: string }) {
  const state = PROPOSAL_STATES[line.state];
  return (
    <>
      <Card title={line.title}>
        {who !== undefined && <Row title="谁" value={who} />}
        <Row
          title={state.counted ? '计分' : '拟计分（还没算进去）'}
          value={`${signed(line.points)} 分`}
        />
        <Row title="进展" value={<Tag text={state.text} tone={state.tone} />} />
        <Row title="记录时间" value={fullLabel(line.at)} />
        {line.answerUntil !== null && <Row title="可回应到" value={fullLabel(line.answerUntil)} />}
      </Card>
      <Card title="依据与事实">
        {line.reasons.length > 0 ? (
          <WhyBody reasons={line.reasons} />
        ) : (
          <ArticleLine id={line.article} />
        )}
      </Card>
      <Card title="证据">
        {line.evidence.map((item, index) => (
          <Row key={`${item.label}-${index}`} title={item.label} />
        ))}
        {line.evidence.length === 0 && <Row title="没有附证据" />}
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
