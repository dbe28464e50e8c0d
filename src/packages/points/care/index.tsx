import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { canDecide, canHost } from '../../../hooks/roles';
import { useQuery } from '../../../hooks/useQuery';
import { GROUNDS } from '../shared/labels';
import { AskCare } from './AskCare';
import { WishFor } from './WishFor';

/** 关爱管理（S2）：有情形，还要本人愿意，才不列入积分。 */
export default function Care() {
  const { data, error, refresh } = useQuery('points', 'careList', {});
  const session = useQuery('member', 'session', {});
  const roles = session.data?.me?.roles ?? [];
  const done = (): void => void refresh();
  return (
    <Page title="关爱管理">
      <Hint text="年老体弱、长期患病、行动不便的，征求本人意愿后可以不列入积分，以关爱为主。查看会留痕。〔S2〕" />
      <ErrorNote error={error} onRetry={done} />
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty text="还没有提出过。" />}
      {data && data.items.length > 0 && (
        <Card title="名单" note={`${data.items.length} 人`}>
          {data.items.map((one) => (
            <Row
              key={one.memberId}
              title={one.name}
              detail={one.ground === null ? '没有写明情形' : GROUNDS[one.ground]}
              value={<Tag {...standingOf(one)} />}
            />
          ))}
        </Card>
      )}
      {canDecide(roles) && <AskCare onDone={done} />}
      {data && canHost(roles) && (
        <WishFor people={data.items.filter(({ wish }) => wish === null)} onDone={done} />
      )}
    </Page>
  );
}

function standingOf({
  careManaged,
  wish,
}: {
  readonly careManaged: boolean;
  readonly wish: 'care' | 'points' | null;
}) {
  if (careManaged) return { text: '关爱管理', tone: 'good' } as const;
  if (wish === 'points') return { text: '本人愿参加积分', tone: 'plain' } as const;
  return { text: '等本人答复', tone: 'warn' } as const;
}
