import { notice } from '../../types/contracts/notice';
import { serve } from '../_runtime/serve';
import { accept } from './accept';
import { answer } from './answer';
import { byLink } from './byLink';
import { get } from './get';
import { investigate } from './investigate';
import { list } from './list';
import { mine } from './mine';
import { object } from './object';
import { objectByLink } from './objectByLink';
import { objectFor } from './objectFor';
import { list as objections } from './objections';
import { settle } from './settle';

export const main = serve(
  'notice',
  notice,
  {
    list,
    get,
    byLink,
    object,
    objectByLink,
    objectFor,
    mine,
    objections,
    accept,
    investigate,
    answer,
  },
  { settle },
);
