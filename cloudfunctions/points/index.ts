import { points } from '../../types/contracts/points';
import { serve } from '../_runtime/serve';
import { answer } from './answer';
import { branch } from './branch';
import { decide } from './decide';
import { mine } from './mine';
import { pending } from './pending';

export const main = serve('points', points, { mine, answer, pending, decide, branch });
