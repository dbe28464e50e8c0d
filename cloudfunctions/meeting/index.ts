import { meeting } from '../../types/contracts/meeting';
import { serve } from '../_runtime/serve';
import { addPhoto } from './addPhoto';
import { addReflection } from './addReflection';
import { answerRequest } from './answerRequest';
import { askLeave } from './askLeave';
import { cancel } from './cancel';
import { checkIn } from './checkIn';
import { checkInFor } from './checkInFor';
import { checkInRoll } from './checkInRoll';
import { close } from './close';
import { contest } from './contest';
import { correctRecord } from './correctRecord';
import { create } from './create';
import { edit } from './edit';
import { exportRecord } from './exportRecord';
import { forgetKeys } from './forgetKeys';
import { freezeRecord } from './freezeRecord';
import { get } from './get';
import { givePlace } from './givePlace';
import { groups } from './groups';
import { handIn } from './handIn';
import { handInRoll } from './handInRoll';
import { leaveApprovers } from './leaveApprovers';
import { leftEarly } from './leftEarly';
import { list } from './list';
import { live } from './live';
import { makeUp } from './makeUp';
import { makeUpConfirmers } from './makeUpConfirmers';
import { myAttendance } from './myAttendance';
import { objectCheckIn } from './objectCheckIn';
import { open } from './open';
import { record } from './record';
import { saveRecord } from './saveRecord';
import { today } from './today';
import { withdrawLeave } from './withdrawLeave';

export const main = serve(
  'meeting',
  meeting,
  {
    create,
    edit,
    cancel,
    groups,
    list,
    get,
    open,
    live,
    checkIn,
    givePlace,
    leftEarly,
    checkInFor,
    checkInRoll,
    handIn,
    handInRoll,
    leaveApprovers,
    askLeave,
    withdrawLeave,
    makeUpConfirmers,
    makeUp,
    contest,
    objectCheckIn,
    answerRequest,
    saveRecord,
    addPhoto,
    addReflection,
    freezeRecord,
    correctRecord,
    record,
    exportRecord,
    close,
    myAttendance,
    today,
  },
  { forgetKeys },
);
