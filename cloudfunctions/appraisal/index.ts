import { appraisal } from '../../types/contracts/appraisal';
import { serve } from '../_runtime/serve';
import { announce } from './announce';
import { boothCode } from './boothCode';
import { close } from './close';
import { confirmPaper } from './confirmPaper';
import { count } from './count';
import { current } from './current';
import { elect } from './elect';
import { applyExemption, confirmExemption, exempt } from './exemptions';
import { exportArchive } from './export';
import { forms } from './forms';
import { issue } from './issue';
import { depositGeneral } from './keeping/depositGeneral';
import { depositLayer } from './keeping/depositLayer';
import { enrolDevice } from './keeping/enrolDevice';
import { handShare } from './keeping/handShare';
import { keeping } from './keeping/keeping';
import { sealedColumn } from './keeping/sealedColumn';
import { sealedEnvelopes } from './keeping/sealedEnvelopes';
import { signGeneral } from './keeping/signGeneral';
import { submitColumn } from './keeping/submitColumn';
import { waitingSigns } from './keeping/waitingSigns';
import { kioskCode } from './kioskCode';
import { list } from './list';
import { makeKeys } from './makeKeys';
import { mine } from './mine';
import { openBox } from './openBox';
import { prepare } from './prepare';
import { purge } from './purge';
import { helped } from './helped';
import { invitations, invite, join } from './representatives';
import { rerun } from './rerun';
import { result } from './result';
import { stage } from './stage';
import { start } from './start';
import { status } from './status';
import { tend } from './tend';

export const main = serve(
  'appraisal',
  appraisal,
  {
    prepare,
    announce,
    exempt,
    applyExemption,
    confirmExemption,
    invite,
    invitations,
    join,
    elect,
    stage,
    makeKeys,
    start,
    mine,
    issue,
    openBox,
    boothCode,
    kioskCode,
    helped,
    confirmPaper,
    close,
    count,
    result,
    list,
    current,
    status,
    rerun,
    export: exportArchive,
    forms,
    purge,
    keeping,
    enrolDevice,
    depositGeneral,
    depositLayer,
    waitingSigns,
    signGeneral,
    handShare,
    sealedEnvelopes,
    sealedColumn,
    submitColumn,
  },
  { tend },
);
