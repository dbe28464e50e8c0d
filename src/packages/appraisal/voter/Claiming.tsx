import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Loading } from '../../../components/ui/Notice';
import { CheckWord } from '../../../components/ballot/CheckWord';
import { Say } from '../../../components/ui/Say';
import type { Mine, useClaim } from './useClaim';

interface Props {
  readonly mine: Mine;
  readonly claim: ReturnType<typeof useClaim>;
}

/** 领票：先与大屏比核对字，再领；没有答复就一直送同一份请求（Q10）。 */
export function Claiming({ mine, claim }: Props) {
  const { known, wallet, waiting, busy } = claim;
  if (wallet?.stage === 'draft') {
    return (
      <Card title="正在领票" urgent>
        <Say
          text={
            waiting === 'scrutineer'
              ? '请求已送到，正在等监票人的手机盖章。请不要关掉这一页。'
              : waiting === 'network'
                ? '网络不通，正在用同一份请求再送。不会领成两份，请稍等。'
                : '正在送去盖章，请稍等。'
          }
        />
        <Say text="盖章的人看不见票的内容，也认不出以后投的是哪一张。〔Q10〕" soft />
      </Card>
    );
  }
  if (known === null) return <Loading />;
  return (
    <Card title="领票" urgent>
      <CheckWord
        digest={mine.manifestDigest}
        title="先看一眼大屏"
        note="大屏上的核对字和这里一样，才领票。不一样就不要领，马上告诉监票人。〔Q10〕"
      />
      <Button text="和大屏一样，领票" busy={busy} onClick={() => void claim.claim()} />
      <Say text="每人一次。领了票，在这部手机上写、在这部手机上投。" soft />
    </Card>
  );
}
