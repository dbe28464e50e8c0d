import { meeting } from '../../types/contracts/meeting';
import { serve } from '../_runtime/serve';
import { checkIn } from './checkIn';
import { checkInFor } from './checkInFor';
import { close } from './close';
import { create } from './create';
import { get } from './get';
import { list } from './list';
import { live } from './live';
import { myAttendance } from './myAttendance';
import { open } from './open';
import { today } from './today';

export const main = serve('meeting', meeting, {
  create,
  list,
  get,
  open,
  live,
  checkIn,
  checkInFor,
  close,
  myAttendance,
  today,
});
