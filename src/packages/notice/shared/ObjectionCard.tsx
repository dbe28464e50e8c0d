import type { ReactNode } from 'react';
import type { ObjectionView } from '../../../../types/contracts/notice';
import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { Tag } from '../../../components/ui/Tag';
import { OBJECTION_STATES, OUTCOMES } from './labels';

interface Props {
  readonly objection: ObjectionView;
  /** 我自己提的：不用再写是谁。 */
  readonly own?: boolean;
  readonly children?: ReactNode;
}

/** 一条异议：说了什么、办到哪一步、查清了什么、怎么答复的（N3）。 */
export function ObjectionCard({ objection, own = false, children }: Props) {
  const { noticeTitle, branchName, raisedAt, raisedBy, anonymous, text, state } = objection;
  const who = raisedBy ?? '没有留名给支部的人';
  const open = state !== 'answered';
  return (
    <Card title={noticeTitle} urgent={open && !own}>
      <Row
        title={own ? '我的异议' : who}
        detail={`${branchName}，${fullLabel(raisedAt)} 提出${anonymous ? '，对支部匿名' : ''}`}
        value={<Tag {...OBJECTION_STATES[state]} />}
      />
      <Say text={text} />
      {objection.findings !== null && <Row title="调查情况" detail={objection.findings} />}
      {objection.answer !== null && objection.outcome !== null && (
        <Row title={`答复：${OUTCOMES[objection.outcome]}`} detail={objection.answer} />
      )}
      {objection.history.map(({ what, at, who: by }) => (
        <Row key={`${what}-${at}`} title={what} detail={`${fullLabel(at)} ${by}`} />
      ))}
      {children}
    </Card>
  );
}
