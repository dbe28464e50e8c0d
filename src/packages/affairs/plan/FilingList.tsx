import { fullLabel } from '../../../../types/time';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import type { PlanView } from './index';

type Filing = PlanView['filings'][number];

const STATES = {
  waiting: { text: '等上级收', tone: 'plain' },
  received: { text: '已收下', tone: 'good' },
  returned: { text: '已退回', tone: 'red' },
} as const;

/** 各次报备与回执，新的在前（M6）。 */
export function FilingList({ filings }: { readonly filings: readonly Filing[] }) {
  return (
    <>
      {[...filings].reverse().map((filing) => (
        <Row
          key={filing.number}
          title={`第 ${filing.number} 次报备`}
          detail={describe(filing)}
          value={<Tag {...STATES[filing.state]} />}
        />
      ))}
    </>
  );
}

function describe({ filedAt, filedBy, answeredAt, answeredBy, state, reason }: Filing): string {
  const sent = `${fullLabel(filedAt)} ${filedBy}报`;
  if (answeredAt === null) return sent;
  const verb = state === 'returned' ? '退回' : '收下';
  const receipt = `回执：${fullLabel(answeredAt)} ${answeredBy ?? ''}${verb}`;
  return `${sent}；${receipt}${reason === null ? '' : `。原因：${reason}`}`;
}
