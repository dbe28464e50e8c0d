import { appraisal } from '../../types/contracts/appraisal';
import { serve } from '../_runtime/serve';
import { announce } from './announce';
import { close } from './close';
import { count } from './count';
import { elect } from './elect';
import { confirmExemption, exempt } from './exemptions';
import { exportArchive } from './export';
import { issue } from './issue';
import { makeKeys } from './makeKeys';
import { mine } from './mine';
import { openBox } from './openBox';
import { prepare } from './prepare';
import { purge } from './purge';
import { invitations, invite, join } from './representatives';
import { rerun } from './rerun';
import { result } from './result';
import { stage } from './stage';
import { start } from './start';
import { status } from './status';

export const main = serve('appraisal', appraisal, {
  prepare,
  announce,
  exempt,
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
  close,
  count,
  result,
  status,
  rerun,
  export: exportArchive,
  purge,
});
