import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { yearOf } from '../../../../types/time';
import { PointRow } from '../../../components/points/PointRow';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { YearBar } from '../../../components/ui/YearBar';
import { Why } from '../../../components/why/Why';
import { open } from '../../../hooks/open';
import { canHost } from '../../../hooks/roles';
import { useQuery } from '../../../hooks/useQuery';

/** 一名党员一年的账；查看留痕（X4）。记录员可以替没有手机的人申报。 */
export default function MemberLedger() {
  const { memberId = '', branchId, year: wanted } = useRouter().params;
  const [year, setYear] = useState(wanted === undefined ? yearOf(Date.now()) : Number(wanted));
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('points', 'memberLedger', {
    memberId,
    year,
    ...where,
  });
  const session = useQuery('member', 'session', {}, { enabled: branchId === undefined });
  const me = session.data?.me;
  const host = canHost(me?.roles ?? []) && me?.memberId !== memberId;
  return (
    <Page title="个人积分账">
      <YearBar year={year} onChange={setYear} />
      <Hint text="你的查看会留痕。〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title={data.name}>
            <Why
              label={data.careManaged ? '只作记录，不作考核' : '年度得分'}
              value={String(data.score)}
              unit=" 分"
              reasons={data.reasons}
              note={`基础 ${data.base}，加 ${data.bonus}，减 ${data.deduction}；只算已认定的。`}
            />
          </Card>
          <Card title="逐条的账" note={`${data.lines.length} 条`}>
            {data.lines.map((line) => (
              <PointRow
                key={line.id}
                line={line}
                onClick={() => open('/packages/points/proposal/index', { id: line.id, ...where })}
              />
            ))}
            {data.lines.length === 0 && <Empty text="这一年还没有加分或减分。" />}
          </Card>
          {host && !data.careManaged && (
            <Button
              text="本人没有手机，替他申报加分"
              tone="plain"
              onClick={() => open('/packages/points/claim/index', { memberId })}
            />
          )}
        </>
      )}
    </Page>
  );
}
