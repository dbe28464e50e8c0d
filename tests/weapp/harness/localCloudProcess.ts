import { foundBranch } from '../../../config/demo/foundBranch';
import { startBranchCloud } from '../../../config/local/branchCloud';

/** 起本机云、建演示支部，把网址与身份写成一行 JSON；标准输入一关就退出。 */
async function main(): Promise<void> {
  const cloud = await startBranchCloud({ storage: { mode: 'memory' } });
  const branch = await foundBranch(cloud);
  const members = branch.members.map(({ name, client }) => ({ name, openid: client.openid }));
  const ready = { url: cloud.url, secretary: branch.secretary.openid, members };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  process.stdin.on('end', () => void cloud.close().then(() => process.exit(0)));
  process.stdin.resume();
}

void main();
