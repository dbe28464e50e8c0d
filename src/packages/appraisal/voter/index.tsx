import { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { Claiming } from './Claiming';
import { useClaim, type Mine } from './useClaim';

/** 多久看一次走到哪了（毫秒）。 */
const POLL = 3000;

/** 党员、群众代表：领票，等开投，去写票处，投完核对（Q10）。 */
export default function Voter() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const mine = useQuery('appraisal', 'mine', { appraisalId }, { every: POLL });
  const claim = useClaim(appraisalId, mine.data);
  return (
    <Page title="领票投票">
      <ErrorNote error={mine.error} onRetry={() => void mine.refresh()} />
      {!mine.data && !mine.error && <Loading />}
      {mine.data && (
        <>
          <ErrorNote error={claim.problem} onRetry={claim.retry} />
          <Body mine={mine.data} claim={claim} />
        </>
      )}
    </Page>
  );
}

interface BodyProps {
  readonly mine: Mine;
  readonly claim: ReturnType<typeof useClaim>;
}

function Body({ mine, claim }: BodyProps) {
  const { state, roundId } = mine;
  const stage = claim.wallet?.stage ?? null;
  if (state === 'preparing') {
    return (
      <Card title="还没有开始发票">
        <Say text="主持人宣布发票之后，这里会变。请先签到。" />
      </Card>
    );
  }
  if (mine.group === null) {
    return (
      <Card title="你不在投票名册里">
        <Say text="投票的是正式党员和到会的群众代表；预备党员列席，不投票。〔Q5、Q6〕" />
      </Card>
    );
  }
  if (stage === 'cast') return <Cast state={state} roundId={roundId} />;
  if (claim.problem !== null && stage !== 'held' && stage !== 'sealed') return null;
  if (stage === 'held' || stage === 'sealed') {
    return <Held mine={mine} sealed={stage === 'sealed'} />;
  }
  if (state !== 'issuing' && stage === null) {
    return (
      <Card title="已经停止发票">
        <Say text="这次没有领票，不能再领。〔Q10〕" />
      </Card>
    );
  }
  return <Claiming mine={mine} claim={claim} />;
}

function Held({ mine, sealed }: { readonly mine: Mine; readonly sealed: boolean }) {
  const { state, roundId } = mine;
  if (state === 'issuing') {
    return (
      <Card title="✓ 票已领好" urgent>
        <Say text="等主持人宣布开始投票，再到秘密写票处去写。不用一直开着这一页。" />
        <Say text="票存在这部手机里，请不要卸载、不要清除数据，也不要换手机。" soft />
      </Card>
    );
  }
  if (state === 'casting') {
    return (
      <Card title={sealed ? '票已封好，还没有投进去' : '现在可以投票'} urgent>
        <Say
          text={
            sealed
              ? '请回到秘密写票处，再投一次。还是同一封，不会变成两票。'
              : '请拿着手机到秘密写票处，一次只进一人。进去之后点下面的按钮。'
          }
        />
        <Button
          text="我在写票处，开始写票"
          onClick={() => open('/packages/booth/write/index', { roundId })}
        />
      </Card>
    );
  }
  return (
    <Card title="票箱已关">
      <Say text="这张票没有投进去，按“发出而未收回”计，不影响结果有效。〔Q13〕" />
      {sealed && (
        <Button
          text="核对我的票在不在"
          tone="plain"
          onClick={() => open('/packages/booth/check/index', { roundId })}
        />
      )}
    </Card>
  );
}

function Cast({ state, roundId }: { readonly state: Mine['state']; readonly roundId: string }) {
  const counted = state === 'counted';
  return (
    <Card title="✓ 已投入票箱" urgent={counted}>
      <Say
        text={
          counted
            ? '结果已公布。可以下载整张公布表，在手机里核对自己的票在不在、改没改。'
            : '等公布结果之后，可以在这里核对自己的票在不在。'
        }
      />
      <Button
        text="核对我的票"
        tone={counted ? 'main' : 'plain'}
        onClick={() => open('/packages/booth/check/index', { roundId })}
      />
    </Card>
  );
}
