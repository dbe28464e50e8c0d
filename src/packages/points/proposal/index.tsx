import { useRouter } from '@tarojs/taro';
import type { ProposalDetail } from '../../../../types/contracts/proposal';
import { PointGrounds } from '../../../components/points/PointGrounds';
import { PointHead } from '../../../components/points/PointHead';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { canHost } from '../../../hooks/roles';
import { useQuery } from '../../../hooks/useQuery';
import { Answer } from './Answer';
import { AnswerFor } from './AnswerFor';
import { DecideVeto } from './DecideVeto';
import { Decide } from './Decide';
import { Evidence } from './Evidence';
import { Invite } from './Invite';
import { Reverse } from './Reverse';
import { Supplement } from './Supplement';
import { Withdraw } from './Withdraw';
import { WitnessFor } from './WitnessFor';

/** 一件积分事项的全部（X1）：是什么、凭什么、谁经手，以及此刻你能办的。 */
export default function Proposal() {
  const { id = '', branchId } = useRouter().params;
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('points', 'proposal', { proposalId: id, ...where });
  const session = useQuery('member', 'session', {}, { enabled: branchId === undefined });
  const me = session.data?.me;
  const own = data !== null && me?.memberId === data.memberId;
  const host = branchId === undefined && canHost(me?.roles ?? []);
  const done = (): void => void refresh();
  return (
    <Page title="积分事项">
      <ErrorNote error={error} onRetry={done} />
      {!data && !error && <Loading />}
      {data && data.returnedFor !== null && <Hint text={`支部退回，请补充：${data.returnedFor}`} />}
      {data?.may.answer === true && <Answer proposalId={id} onDone={done} />}
      {data && <PointHead line={data.line} {...(own ? {} : { who: data.memberName })} />}
      {data && <Evidence detail={data} />}
      {data && (
        <PointGrounds
          line={data.line}
          evidenceShown={data.story !== null && data.line.kind !== 'veto'}
        />
      )}
      {data && data.inviteCode !== null && <Invite proposalId={id} code={data.inviteCode} />}
      {data?.may.supplement === true && <Supplement proposalId={id} onDone={done} />}
      {data?.may.withdraw === true && <Withdraw proposalId={id} onDone={done} />}
      {data && host && !own && data.line.state === 'awaitingAnswer' && (
        <AnswerFor proposalId={id} onDone={done} />
      )}
      {data && host && !own && takesPaper(data) && <WitnessFor proposalId={id} onDone={done} />}
      {data?.may.decide === true &&
        (data.line.kind === 'veto' ? (
          <DecideVeto detail={data} onDone={done} />
        ) : (
          <Decide detail={data} where={where} onDone={done} />
        ))}
      {data?.may.reverse === true && <Reverse proposalId={id} where={where} onDone={done} />}
      {own && data.line.state === 'awaitingDecision' && <Hint text="正在等支部认定并答复。" />}
    </Page>
  );
}

/** 还没办完、由人提出的；提出减分的人不替人录证明（S8、O8）。 */
function takesPaper({ line, story, may }: ProposalDetail): boolean {
  const open = line.state === 'gathering' || line.state === 'returned';
  const waiting = line.state === 'awaitingAnswer' || line.state === 'awaitingDecision';
  const filedByMe = line.kind === 'deduction' && may.withdraw;
  return story !== null && line.kind !== 'veto' && (open || waiting) && !filedByMe;
}
