import { invalidParam } from '../../refusal';
import type { DatabaseAction } from './context';

/** 建集合。 */
export const addCollection: DatabaseAction = async (request, { database }) => {
  const name = request['collectionName'];
  if (typeof name !== 'string') return invalidParam('collectionName is required');
  return (await database.addCollection(name)) ?? {};
};
