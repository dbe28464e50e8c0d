import { plan } from '../../types/contracts/plan';
import { serve } from '../_runtime/serve';
import { answer } from './answer';
import { draft } from './draft';
import { file } from './file';
import { filings } from './filings';
import { get } from './get';
import { inspect } from './inspect';
import { owed } from './owed';
import { save } from './save';

export const main = serve('plan', plan, { draft, get, save, file, answer, filings, owed, inspect });
