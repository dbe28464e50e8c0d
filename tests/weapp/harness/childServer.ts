import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** 另一个进程里的测试服务；`ready` 是它起好之后写出的第一行。 */
export interface ChildServer<Ready> {
  readonly ready: Ready;
  readonly stop: () => void;
}

/** jsdom 里没有服务器一侧的 Node 能力，故另起进程；`entry` 是本目录里的入口文件。 */
export async function startChildServer<Ready>(
  entry: string,
  name: string,
): Promise<ChildServer<Ready>> {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(__dirname, entry)], {
    cwd: resolve(__dirname, '../../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ready = await new Promise<Ready>((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const end = text.indexOf('\n');
      if (end >= 0) done(JSON.parse(text.slice(0, end)) as Ready);
    });
    child.on('exit', (code) => fail(new Error(`${name}没有起来，退出码 ${String(code)}`)));
  });
  return { ready, stop: () => child.stdin.end() };
}
