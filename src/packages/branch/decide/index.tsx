import { useRouter } from '@tarojs/taro';
import type { Output } from '../../../../types/api';
import { PointRow } from '../../../components/points/PointRow';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { yearOf } from '../../../../types/time';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';

type Item = Output<'points', 'pending'>['items'][number];

/** 没办完的各件，按轮到谁分开：可以认定的在前（S6、S7）。 */
const PARTS = [
  { title: '可以认定', states: ['awaitingDecision'], empty: '没有等你认定的。', urgent: true },
  { title: '正在等本人回应', states: ['awaitingAnswer'], empty: '没有。', urgent: false },
  {
    title: '等证明、等补充',
    states: ['gathering', 'returned', 'checking'],
    empty: '没有。',
    urgent: false,
  },
] as const;

/** 待认定的记录：点开一件，看全部来由，再认定。 */
export default function Decide() {
  const { branchId, year: wanted } = useRouter().params;
  const year = Number(wanted ?? yearOf(Date.now()));
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('points', 'pending', { year, ...where });
  return (
    <Page title="待认定的记录">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data &&
        PARTS.map(({ title, states, empty, urgent }) => {
          const items = data.items.filter(({ state }) =>
            (states as readonly Item['state'][]).includes(state),
          );
          return (
            <Card
              key={title}
              title={title}
              note={`${items.length} 条`}
              urgent={urgent && items.length > 0}
            >
              {items.map((item) => (
                <PointRow
                  key={item.id}
                  line={item}
                  who={item.memberName}
                  onClick={() => open('/packages/points/proposal/index', { id: item.id, ...where })}
                />
              ))}
              {items.length === 0 && <Empty text={empty} />}
            </Card>
          );
        })}
    </Page>
  );
}
