import { SCHEMA } from '../../cloudfunctions/_runtime/schema';
import type { IndexDeclaration } from '../../cloudfunctions/_runtime/schema';

/** 打印要在云上建的集合与索引，部署时照单建。 */
for (const [collection, indexes] of Object.entries(SCHEMA) as [
  string,
  readonly IndexDeclaration[],
][]) {
  console.log(collection);
  for (const { name, keys, unique } of indexes) {
    const shown = keys.map(([field, order]) => `${field} ${order === 1 ? '升' : '降'}`).join('，');
    console.log(`  索引 ${name}：${shown}${unique ? '（唯一）' : ''}`);
  }
}
