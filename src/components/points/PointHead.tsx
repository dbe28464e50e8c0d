import type { PointLine } from '../../../types/contracts/proposal';
import { fullLabel } from '../../../types/time';
import { Card } from '../ui/Card';
import { Row } from '../ui/Row';
import { Tag } from '../ui/Tag';
import { PROPOSAL_STATES, pointsText, whenText } from './proposalState';

/** 一条记录的头：什么事、谁、计几分、走到哪一步、哪天的事。 */
export function PointHead({ line, who }: { readonly line: PointLine; readonly who?: string }) {
  const state = PROPOSAL_STATES[line.state];
  return (
    <Card title={line.title}>
      {who !== undefined && <Row title="谁" value={who} />}
      <Row title="计分" value={pointsText(line)} />
      <Row title="进展" value={<Tag text={state.text} tone={state.tone} />} />
      <Row title="哪天的事" value={whenText(line.at)} />
      {line.answerUntil !== null && <Row title="可回应到" value={fullLabel(line.answerUntil)} />}
    </Card>
  );
}
