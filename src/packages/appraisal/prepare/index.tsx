import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { Excused } from './Excused';

const GRADES = [
  { value: 'four', text: '四档', note: '优秀、合格、基本合格、不合格' },
  { value: 'two', text: '两档', note: '合格、不合格' },
] as const;
const SELF = [
  { value: 'no', text: '不评自己', note: '票上没有本人这一项' },
  { value: 'yes', text: '可以评自己', note: '票上有本人这一项' },
] as const;
const CUSTODY = [
  {
    value: 'server',
    text: '由服务器保管',
    note: '最省事。公布结果之前，要信得过管服务器的人。',
  },
  {
    value: 'tellers',
    text: '监票人、计票人分管',
    note: '钥匙分在 1 名监票人、3 名计票人的手机上，凑不齐谁也开不了票。会上要多花几分钟。',
  },
] as const;

/** 为一次大会备测评：等次、自评与否、谁不参加评议、钥匙谁来管（Q6、Q9、Q22）。 */
export default function Prepare() {
  const meetingId = useRouter().params['meetingId'] ?? '';
  const roster = useQuery('member', 'roster', {});
  const [grades, setGrades] = useState<'four' | 'two'>('four');
  const [self, setSelf] = useState<'no' | 'yes'>('no');
  const [custody, setCustody] = useState<'server' | 'tellers'>('server');
  const [excusedIds, setExcusedIds] = useState<string[]>([]);
  const { run, busy, error } = useAction('appraisal', 'prepare');
  const members = roster.data?.members.filter(({ kind }) => kind === 'fullMember') ?? [];

  async function submit() {
    const selfRating = self === 'yes';
    const called = await run({ meetingId, grades, selfRating, excusedIds, custody });
    if (!called.ok) return;
    const { appraisalId } = called.value;
    void Taro.redirectTo({ url: `/packages/appraisal/host/index?appraisalId=${appraisalId}` });
  }

  return (
    <Page
      title="备民主测评"
      footer={
        <Button
          text="备好，去主持屏"
          busy={busy}
          disabled={roster.data === null}
          onClick={() => void submit()}
        />
      }
    >
      <ErrorNote error={roster.error} onRetry={() => void roster.refresh()} />
      <ErrorNote error={error} />
      {!roster.data && !roster.error && <Loading />}
      {roster.data && (
        <>
          <Card title="谁被评议" note={`${members.length - excusedIds.length} 人`}>
            <Say text="正式党员都参加评议；预备党员列席，不评等次，也不投票。〔Q6〕" soft />
            <Excused members={members} picked={excusedIds} onChange={setExcusedIds} />
          </Card>
          <Card title="票怎么写">
            <Choices label="等次〔Q9〕" options={GRADES} value={grades} onChange={setGrades} />
            <Choices label="自评" options={SELF} value={self} onChange={setSelf} />
          </Card>
          <Card title="开票的钥匙谁来管">
            <Choices
              label="保管方式〔Q10〕"
              options={CUSTODY}
              value={custody}
              onChange={setCustody}
            />
          </Card>
        </>
      )}
    </Page>
  );
}
