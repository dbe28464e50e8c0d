import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../paths';

/** 一个还活着的进程。 */
interface Alive {
  readonly pid: number;
  readonly line: string;
}

/**
 * 有时限地跑一个命令。超时不是悄悄杀掉：先看清还活着的进程在用处理器还是在等，
 * 每个 node 进程停在哪一行（死循环里也看得出；看不出的是停在原生代码里），再整组结束、报错。
 */
export function runLimited(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  limitMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      detached: true,
      env: { ...process.env, ...env },
    });
    const group = child.pid ?? 0;
    const stop = (): void => kill(-group);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      explainOvertime(group)
        .catch((error: unknown) => console.error('看不清停在哪里', error))
        .finally(stop);
    }, limitMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      const name = path.basename(command);
      if (late) reject(new Error(`${name} 超过 ${limitMs / 60_000} 分钟，已停下`));
      else if (code === 0) resolve();
      else reject(new Error(`${name} 没有通过（退出码 ${String(code)}）`));
    });
  });
}

async function explainOvertime(group: number): Promise<void> {
  const alive = aliveIn(group);
  console.error(`超时。还活着的进程：\n${alive.map(({ line }) => line).join('\n')}`);
  for (const { pid, line } of alive) {
    if (!/\bnode\b/.test(line)) continue;
    console.error(`${line}\n停在：\n${await whereIs(pid)}`);
    // 看过就结束它：调试口只有一个，下一个进程还要用。
    kill(pid);
  }
}

/** 暂停一个 node 进程，取它的调用栈。 */
function whereIs(pid: number): Promise<string> {
  return new Promise((resolve) => {
    const inspector = spawn(process.execPath, ['inspect', '-p', String(pid)]);
    let said = '';
    const hear = (chunk: Buffer): void => void (said += chunk.toString());
    inspector.stdout.on('data', hear);
    inspector.stderr.on('data', hear);
    inspector.on('error', ({ message }) => resolve(message));
    inspector.on('close', () => resolve(said.trim() || '（没有应答：停在原生代码里）'));
    for (const [after, command] of [
      [2000, 'pause'],
      [4000, 'bt'],
    ] as const) {
      setTimeout(() => inspector.stdin.write(`${command}\n`), after);
    }
    setTimeout(() => inspector.kill('SIGKILL'), 7000);
  });
}

/** 同一进程组里的进程：编号、状态、用了多少处理器时间、等在哪里、命令。 */
function aliveIn(group: number): Alive[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,stat=,time=,wchan=,args='], {
    encoding: 'utf8',
  });
  return listed.split('\n').flatMap((line) => {
    const [pid, pgid] = line.trim().split(/\s+/, 2);
    return Number(pgid) === group ? [{ pid: Number(pid), line: line.slice(0, 160) }] : [];
  });
}

/** 已经退出的不算错。负数是整组。 */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
