/** 结束测评，或作废重来（Q8、Q13）。 */
import type { BallotStanding } from '../ballot/envelopeBalance';
import type { Reason } from '../reason';
import type { Procedure, Transition } from './procedure';

/**
 * 结束测评（Q8、Q13）：票数成立的，程序走完；收回多于发出的，作废，测评退回到未开始，可以重新测评；
 * 数目互相矛盾的，清点清楚之前不能结束。
 *
 * 理由码：`appraisal.stageNotRunning`、`appraisal.ballotRecount`（不能结束）；
 * `appraisal.ballotVoid`（退回重来）。
 *
 * @param standing `ballot/envelopeBalance` 的结论。
 */
export const closeBallot = (procedure: Procedure, standing: BallotStanding): Transition => {
  const because = (articles: Reason['articles'], code: string): Reason => ({
    rule: 'appraisal/closeBallot',
    articles,
    code,
    facts: { stage: 'ballot' },
  });
  if (procedure.ballot !== 'running') {
    return {
      allowed: false,
      procedure,
      reasons: [because(['Q8'], 'appraisal.stageNotRunning')],
    };
  }
  switch (standing) {
    case 'sound':
      return { allowed: true, procedure: { ...procedure, ballot: 'done' }, reasons: [] };
    case 'void':
      return {
        allowed: true,
        procedure: { ...procedure, ballot: 'waiting' },
        reasons: [because(['Q13'], 'appraisal.ballotVoid')],
      };
    case 'recount':
      return {
        allowed: false,
        procedure,
        reasons: [because(['Q13'], 'appraisal.ballotRecount')],
      };
  }
};
