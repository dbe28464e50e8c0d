import { useRouter } from '@tarojs/taro';
import { CYCLE_NAMES } from '../../../../rules/explain/calendar';
import { CYCLES, type Cycle } from '../../../../rules/schemes/frequencyScheme';
import type { Output } from '../../../../types/api';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { dutyName } from '../../../format/owed';
import { useQuery } from '../../../hooks/useQuery';
import { Reasons } from '../../../components/why/Reasons';
import { Say } from '../../../components/ui/Say';
import { Behind } from './Behind';

type Owed = Output<'plan', 'owed'>;
type Line = Owed['branch'][number];

/** 还欠什么：按期间逐项，欠的在前；都由结束的活动与登记的事算出（X1）。 */
export default function OwedPage() {
  const branchId = useRouter().params['branchId'];
  const { data, error, refresh } = useQuery(
    'plan',
    'owed',
    branchId === undefined ? {} : { branchId },
  );
  return (
    <Page title="还欠什么">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Say text="由结束了的活动和登记过的事算出，没有另外填的数。" soft />
          {CYCLES.map((cycle) => (
            <CycleCard key={cycle} cycle={cycle} owed={data} />
          ))}
          <Reasons summary="每一项该办几次、依据哪一条" reasons={data.reasons} />
        </>
      )}
    </Page>
  );
}

function CycleCard({ cycle, owed }: { readonly cycle: Cycle; readonly owed: Owed }) {
  const lines = owed.branch.filter((line) => line.cycle === cycle);
  const people = owed.people.filter((line) => line.cycle === cycle);
  if (lines.length + people.length === 0) return null;
  const duties = [...new Set(people.map(({ duty }) => duty))];
  return (
    <Card title={CYCLE_NAMES[cycle]}>
      {[...lines]
        .sort((a, b) => Number(b.owed > 0) - Number(a.owed > 0))
        .map((line) => (
          <Row
            key={`${line.duty}-${line.subject ?? ''}`}
            title={`${dutyName(line.duty)}${line.subject === null ? '' : `（${line.subject}）`}`}
            detail={`已办 ${line.done} 次${line.beyondMost ? '，超过规定的上限' : ''}`}
            value={<State line={line} />}
          />
        ))}
      {duties.map((duty) => (
        <Behind
          key={duty}
          duty={dutyName(duty)}
          names={people.flatMap((line) => (line.duty === duty ? [line.subject ?? ''] : []))}
        />
      ))}
    </Card>
  );
}

function State({ line }: { readonly line: Line }) {
  if (line.owed > 0) return <Tag text={`还差 ${line.owed} 次`} tone="warn" />;
  return <Tag text="够了" tone="good" />;
}
