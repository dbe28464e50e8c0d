import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import type { Output } from '../../../../types/api';
import { useQuery } from '../../../hooks/useQuery';
import { readNames } from '../../booth/store/names';
import { readWallet } from '../../booth/store/wallet';
import { Say } from '../../../components/ui/Say';
import { CastingDesk } from './CastingDesk';
import { IssueFor } from './IssueFor';

/** 多久取一次名单（毫秒）。 */
const POLL = 4000;
type Helped = Output<'appraisal', 'helped'>['people'][number];

/** 计票人：替没有手机的人领票，开平板、录纸质票（Q10、Q12）。 */
export default function Teller() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const mine = useQuery('appraisal', 'mine', { appraisalId }, { every: POLL });
  const helped = useQuery('appraisal', 'helped', { appraisalId }, { every: POLL });
  const [person, setPerson] = useState<Helped | null>(null);
  const place = mine.data;
  const data = helped.data;
  const issuing = place?.state === 'issuing';
  return (
    <Page title="计票人代领">
      <ErrorNote error={mine.error} onRetry={() => void mine.refresh()} />
      <ErrorNote error={helped.error} onRetry={() => void helped.refresh()} />
      {(!place || !data) && !mine.error && !helped.error && <Loading />}
      {place && data && (
        <>
          {place.state === 'casting' && (
            <CastingDesk
              appraisalId={appraisalId}
              roundId={place.roundId}
              helped={data}
              refresh={() => void helped.refresh()}
            />
          )}
          <Card title="没有手机的人" note={`${data.people.length} 人`}>
            <Say
              text={
                issuing
                  ? '由记录员代签到会的，请你替他领票：票存在这台设备里，本人自己写。'
                  : place.state === 'preparing'
                    ? '还没有开始发票。请先让记录员给没有手机的人代签。'
                    : '已经停止发票。'
              }
              soft
            />
            {data.people.map((one) => (
              <Row
                key={one.id}
                title={one.name}
                detail={detailOf(place.roundId, one)}
                value={
                  <Tag text={one.issued ? '已领' : '没有领'} tone={one.issued ? 'good' : 'warn'} />
                }
                {...(issuing && !finished(place.roundId, one)
                  ? { onClick: () => setPerson(one) }
                  : {})}
              />
            ))}
            {data.people.length === 0 && <Empty text="没有记录员代签到会的人。" />}
          </Card>
          <IssueFor
            appraisalId={appraisalId}
            mine={place}
            person={person}
            onClose={() => {
              setPerson(null);
              void helped.refresh();
            }}
          />
        </>
      )}
    </Page>
  );
}

/** 这台设备上已经领到手。 */
const finished = (roundId: string, { id }: Helped): boolean => {
  const stage = readWallet(roundId, id)?.stage ?? null;
  return stage !== null && stage !== 'draft';
};

function detailOf(roundId: string, one: Helped): string {
  const stored = readNames(roundId)[one.id];
  const serial = stored?.serial ?? null;
  if (serial !== null) return `纸质票，第 ${serial} 号`;
  if (one.medium === 'paper') return '纸质票';
  return one.medium === 'kiosk' ? '在平板上写' : '';
}
