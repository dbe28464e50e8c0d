import { points } from '../../types/contracts/points';
import { serve } from '../_runtime/serve';
import { answer } from './answer';
import { answerFor } from './answerFor';
import { asked } from './asked';
import { branch } from './branch';
import { candidates } from './candidates';
import { careAnswer } from './careAnswer';
import { careAnswerFor } from './careAnswerFor';
import { careApply } from './careApply';
import { careAsk } from './careAsk';
import { careList } from './careList';
import { claim } from './claim';
import { claimFor } from './claimFor';
import { decide } from './decide';
import { decideVeto } from './decideVeto';
import { invitation } from './invitation';
import { items } from './items';
import { memberLedger } from './memberLedger';
import { mine } from './mine';
import { mismatches } from './mismatches';
import { openVeto } from './openVeto';
import { pending } from './pending';
import { proposal } from './proposal';
import { propose } from './propose';
import { reverse } from './reverse';
import { supplement } from './supplement';
import { tend } from './tend';
import { todo } from './todo';
import { warnings } from './warnings';
import { withdraw } from './withdraw';
import { witness } from './witness';
import { witnessByLink } from './witnessByLink';
import { witnessFor } from './witnessFor';

export const main = serve(
  'points',
  points,
  {
    answer,
    answerFor,
    asked,
    branch,
    candidates,
    careAnswer,
    careAnswerFor,
    careApply,
    careAsk,
    careList,
    claim,
    claimFor,
    decide,
    decideVeto,
    invitation,
    items,
    memberLedger,
    mine,
    mismatches,
    openVeto,
    pending,
    proposal,
    propose,
    reverse,
    supplement,
    todo,
    warnings,
    withdraw,
    witness,
    witnessByLink,
    witnessFor,
  },
  { tend },
);
