import { reminder } from '../../types/contracts/reminder';
import { serve } from '../_runtime/serve';
import { accepted } from './accepted';
import { remind } from './remind';
import { settings } from './settings';
import { templates } from './templates';

export const main = serve('reminder', reminder, { templates, accepted, settings }, { remind });
