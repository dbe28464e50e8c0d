import { member } from '../../types/contracts/member';
import { serve } from '../_runtime/serve';
import { bind } from './bind';
import { commitRoster } from './commitRoster';
import { consent } from './consent';
import { decideBinding } from './decideBinding';
import { myData } from './myData';
import { pendingBindings } from './pendingBindings';
import { previewRoster } from './previewRoster';
import { roster } from './roster';
import { session } from './session';

export const main = serve('member', member, {
  session,
  bind,
  pendingBindings,
  decideBinding,
  consent,
  myData,
  previewRoster,
  commitRoster,
  roster,
});
