import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { ErrorNote, Loading } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { Row } from '../../components/ui/Row';
import { useOffline } from '../../hooks/useOffline';
import { useQuery } from '../../hooks/useQuery';
import { open } from '../../hooks/open';
import { canHost } from '../../hooks/roles';
import { dateLabel, yearOf } from '../../../types/time';
import { Appraisals } from './Appraisals';
import { BranchAffairs } from './BranchAffairs';
import { KeptCheckIns } from './KeptCheckIns';
import { Meetings } from './Meetings';
import { OwedCard } from './OwedCard';
import { idleTodo, PointTodo } from './PointTodo';
import { RequestDuties } from './RequestDuties';
import './index.scss';

/** 测评走到哪了，多久看一次（毫秒）。 */
const POLL = 8000;

/** 首页：今天要我做什么。要办的在前，能查的在后。 */
export default function Home() {
  const session = useQuery('member', 'session', {});
  // 只有上级职务、没有支部身份的人，没有“今天的会”。
  const onlySuperior = session.data?.superior !== null && session.data?.me === null;
  const bound = session.data?.state === 'bound' && !onlySuperior;
  const today = useQuery('meeting', 'today', {}, { enabled: bound });
  // 群众代表没有绑定也有测评，所以不看绑定没有；人在会上，隔几秒看一次走到哪了。
  const current = useQuery('appraisal', 'current', {}, { every: POLL });

  const todo = useQuery('points', 'todo', {}, { enabled: bound });

  const refreshAll = () =>
    Promise.all([
      session.refresh(),
      ...(bound ? [today.refresh(), todo.refresh()] : []),
      current.refresh(),
    ]);
  const offline = useOffline(() => void refreshAll());

  usePullDownRefresh(() => {
    void refreshAll().then(() => Taro.stopPullDownRefresh());
  });

  const roles = session.data?.me?.roles ?? [];
  const data = today.data;
  const appraisals = current.data?.appraisals ?? [];
  const idle =
    data !== null &&
    offline.kept.length === 0 &&
    appraisals.length === 0 &&
    data.open.length === 0 &&
    data.asked.length === 0 &&
    idleTodo(todo.data) &&
    (data.duties === null ||
      data.duties.pendingBindings + data.duties.toDecide + data.duties.requests.length === 0);

  return (
    <Page title="今天">
      {!data && <KeptCheckIns {...offline} />}
      {!data && <Appraisals appraisals={appraisals} />}
      <Gate state={session.data?.state ?? null} superior={Boolean(session.data?.superior)} />
      <ErrorNote error={session.error} onRetry={() => void session.refresh()} />
      {!data && !today.error && bound && <Loading />}
      <ErrorNote error={today.error} onRetry={() => void today.refresh()} />
      {data && (
        <>
          <View className="home-head">
            <Text className="home-branch">{session.data?.branch?.name ?? ''}</Text>
            <Text className="home-day">{dateLabel(data.now)}</Text>
            <Text className="home-hello">
              {`${session.data?.me?.name ?? ''}同志，${idle ? '今天没有要办的事' : '今天请办'}`}
            </Text>
          </View>
          <KeptCheckIns {...offline} />
          <Appraisals appraisals={appraisals} />
          <Meetings open={data.open} upcoming={data.upcoming} host={canHost(roles)} />
          {todo.data && <PointTodo todo={todo.data} />}
          <RequestDuties requests={data.duties?.requests ?? []} asked={data.asked} />
          {data.duties && canHost(roles) && <BranchAffairs duties={data.duties} roles={roles} />}
          <OwedCard roles={roles} />
          <Card title="我的">
            <Row
              title={`我的积分${data.score ? `（${data.score.year}年）` : ''}`}
              detail={
                data.score && data.score.pending > 0 ? `另有 ${data.score.pending} 条还没认定` : ''
              }
              value={data.score ? `${data.score.score} 分` : '不列入'}
              onClick={() => open('/pages/points/index')}
            />
            <Row
              title="我的出席"
              value={`${yearOf(data.now)}年`}
              onClick={() => open('/pages/attendance/index')}
            />
            <Row
              title="党员卡、党费、谈话、外出"
              detail="还有字号、个人信息"
              onClick={() => open('/pages/mine/index')}
            />
          </Card>
        </>
      )}
    </Page>
  );
}

/** 还没绑定的去绑定；上级没有党员身份也能进自己的页面。 */
function Gate({ state, superior }: { readonly state: string | null; readonly superior: boolean }) {
  if (state === null || state === 'bound') {
    return superior && state === 'bound' ? <SuperiorEntry /> : null;
  }
  if (superior) return <SuperiorEntry />;
  return (
    <>
      <BindFirst state={state} />
      <Card title="我是群众代表">
        <Row
          title="扫邀请码到会"
          detail="受邀参加民主测评的群众代表，不用绑定"
          onClick={() => open('/packages/appraisal/join/index')}
        />
      </Card>
    </>
  );
}

function BindFirst({ state }: { readonly state: string }) {
  return (
    <Card title="先绑定身份" urgent>
      <Text className="home-unbound">
        {state === 'pending'
          ? '已提交，等书记确认。确认之后，这里会告诉你今天要办的事。'
          : '把你的微信对到支部名册。绑定之后，这里会告诉你今天要办的事。'}
      </Text>
      <Button
        text={state === 'pending' ? '看看有没有确认' : '去绑定'}
        onClick={() => open('/pages/bind/index')}
      />
    </Card>
  );
}

function SuperiorEntry() {
  return (
    <Card title="上级党组织">
      <Row title="下级支部一览" onClick={() => open('/packages/superior/overview/index')} />
    </Card>
  );
}
