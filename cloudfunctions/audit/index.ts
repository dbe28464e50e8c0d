import { audit } from '../../types/contracts/audit';
import { serve } from '../_runtime/serve';
import { exportChain } from './export';
import { seal } from './seal';

export const main = serve('audit', audit, { export: exportChain }, { seal });
