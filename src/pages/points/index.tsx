import { View } from '@tarojs/components';
import { PointRow } from '../../components/points/PointRow';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { Row } from '../../components/ui/Row';
import { YearBar } from '../../components/ui/YearBar';
import { Why } from '../../components/why/Why';
import { open } from '../../hooks/open';
import { useQuery } from '../../hooks/useQuery';
import { useYear } from '../../hooks/useYear';
import './index.scss';

/** 我的积分：总分、构成、逐条的账；每个数、每一行都点得开（X1）。 */
export default function Points() {
  const [year, setYear] = useYear();
  const { data, error, refresh } = useQuery('points', 'mine', { year });
  return (
    <Page title="我的积分">
      <YearBar year={year} onChange={setYear} />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data?.careManaged && (
        <Hint text="你按关爱管理，不列入积分考核；下面只作记录，不作考核用。〔S2〕" />
      )}
      {data && (
        <>
          <Card>
            <Why
              label="年度得分"
              value={String(data.score)}
              unit=" 分"
              reasons={data.reasons}
              note={`按《${data.scheme.title}》（${data.scheme.since} 起施行）计算；只算已认定的。`}
            />
            <View className="points-parts">
              <Why label="基础分" value={String(data.base)} reasons={data.reasons} />
              <Why
                label="加分"
                value={data.bonus === 0 ? '0' : `+${data.bonus}`}
                reasons={data.reasons}
              />
              <Why
                label="减分"
                value={data.deduction === 0 ? '0' : `−${data.deduction}`}
                reasons={data.reasons}
              />
            </View>
          </Card>
          <Card title="逐条的账" note={`${data.lines.length} 条`}>
            {data.lines.map((line) => (
              <PointRow
                key={line.id}
                line={line}
                onClick={() => open('/packages/points/proposal/index', { id: line.id })}
              />
            ))}
            {data.lines.length === 0 && <Empty text="这一年还没有加分或减分。" />}
          </Card>
          {!data.careManaged && (
            <Button text="申报加分" onClick={() => open('/packages/points/claim/index')} />
          )}
          <Card title="考核">
            <Row
              title="年度考核走到哪一步"
              detail="自评、公布、评定、审核、公示"
              onClick={() => open('/packages/assessment/path/index', { year: String(year) })}
            />
            <Row title="请我证明的" onClick={() => open('/packages/points/witness/index')} />
            <Row title="公示栏" onClick={() => open('/packages/notice/list/index')} />
            <Row
              title="按不按关爱管理"
              detail="年老体弱、长期患病、行动不便的，自己定〔S2〕"
              onClick={() => open('/packages/points/wish/index')}
            />
          </Card>
        </>
      )}
    </Page>
  );
}
