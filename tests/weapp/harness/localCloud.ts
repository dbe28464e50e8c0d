import { spawn, type ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { resolve } from 'node:path';
import type { CloudCall } from './wx';

/** 一台在另一个进程里开着的本机云，里面已建好演示支部。 */
export interface TestCloud {
  readonly call: CloudCall;
  /** 演示支部里有手机、已绑定的党员，名册次序。 */
  readonly members: readonly { readonly openid: string; readonly name: string }[];
  /** 书记的 openid。 */
  readonly secretary: string;
  /** 把本机云的钟往前拨，毫秒。 */
  advance(ms: number): Promise<void>;
  close(): void;
}

interface Ready {
  readonly url: string;
  readonly secretary: string;
  readonly members: TestCloud['members'];
}

/** 本机云用到的 Node 能力在 jsdom 里没有，故另起进程；云函数就是 dist/cloudfunctions。 */
export async function startTestCloud(): Promise<TestCloud> {
  const entry = resolve(__dirname, 'localCloudProcess.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: resolve(__dirname, '../../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ready = await firstLine(child);
  return {
    secretary: ready.secretary,
    members: ready.members,
    call: (openid, name, data) => post(`${ready.url}/call/${name}`, openid, { data }),
    advance: async (ms) => {
      await post(`${ready.url}/_local/clock`, ready.secretary, { advance: ms });
    },
    close: () => child.stdin?.end(),
  };
}

function firstLine(child: ChildProcess): Promise<Ready> {
  return new Promise((done, fail) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const end = text.indexOf('\n');
      if (end >= 0) done(JSON.parse(text.slice(0, end)) as Ready);
    });
    child.on('exit', (code) => fail(new Error(`本机云没有起来，退出码 ${String(code)}`)));
  });
}

function post(url: string, openid: string, body: unknown): Promise<unknown> {
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': openid },
      },
      (reply) => {
        let text = '';
        reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
        reply.on('end', () => {
          if (reply.statusCode !== 200) fail(new Error(`${String(reply.statusCode)} ${text}`));
          else done((JSON.parse(text) as { result: unknown }).result);
        });
      },
    );
    sent.on('error', fail);
    sent.end(JSON.stringify(body));
  });
}
