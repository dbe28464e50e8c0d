import { membership } from '../../types/contracts/membership';
import { serve } from '../_runtime/serve';
import { card } from './card';
import { cardOf } from './cardOf';
import { check } from './check';
import { duesMark } from './duesMark';
import { duesMine } from './duesMine';
import { duesPropose } from './duesPropose';
import { duesRegister } from './duesRegister';
import { proposeOverdueDues } from './duesTimer';
import { exportLedger } from './exportLedger';
import { exportMine } from './exportMine';
import { lectures } from './lectures';
import { ledger } from './ledger';
import { mobileContact } from './mobileContact';
import { mobileContactFor } from './mobileContactFor';
import { mobileList } from './mobileList';
import { mobileMine } from './mobileMine';
import { mobileReport } from './mobileReport';
import { mobileReportFor } from './mobileReportFor';
import { mobileReturn } from './mobileReturn';
import { mobileReturnFor } from './mobileReturnFor';
import { pledge } from './pledge';
import { pledgeReport } from './pledgeReport';
import { registers } from './registers';
import { remoteAttend } from './remoteAttend';
import { remoteSetting } from './remoteSetting';
import { serve as serveOwn } from './serve';
import { serveFor } from './serveFor';
import { talkAnswer } from './talkAnswer';
import { talkLedger } from './talkLedger';
import { talkMine } from './talkMine';
import { talkRecord } from './talkRecord';

export const main = serve(
  'membership',
  membership,
  {
    lectures,
    talkRecord,
    talkAnswer,
    talkMine,
    talkLedger,
    duesMark,
    duesRegister,
    duesMine,
    duesPropose,
    mobileReport,
    mobileReportFor,
    mobileContact,
    mobileContactFor,
    mobileReturn,
    mobileReturnFor,
    mobileMine,
    mobileList,
    remoteSetting,
    remoteAttend,
    check,
    pledge,
    pledgeReport,
    serve: serveOwn,
    serveFor,
    registers,
    card,
    cardOf,
    ledger,
    exportMine,
    exportLedger,
  },
  { proposeDues: proposeOverdueDues },
);
