import { organisation } from '../../types/contracts/organisation';
import { serve } from '../_runtime/serve';
import { activate } from './activate';
import { appoint } from './appoint';
import { createBranch } from './createBranch';
import { overview } from './overview';

export const main = serve('organisation', organisation, {
  activate,
  createBranch,
  overview,
  appoint,
});
