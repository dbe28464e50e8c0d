import { writeFile } from 'node:fs/promises';
import { SAMPLE_ROSTER } from './foundBranch';
import { PEOPLE } from './people';
import { rosterCells, rosterWorkbook } from './rosterWorkbook';

/** 由 people.ts 重做样例名册：改了人就跑一遍 `npx tsx config/demo/makeWorkbook.ts`。 */
async function main(): Promise<void> {
  await writeFile(SAMPLE_ROSTER, await rosterWorkbook(PEOPLE.map(rosterCells)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
