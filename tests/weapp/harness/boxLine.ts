import { request } from 'node:http';
import { startChildServer } from './childServer';
import type { HttpCall } from './wx';

interface Ready {
  readonly url: string;
  readonly roundId: string;
  /** 清单的核对字。 */
  readonly manifestWord: string;
  readonly subjects: readonly string[];
  /** 领好的票夹：第一份不评第 2 列，其余不限。 */
  readonly wallets: readonly unknown[];
}
interface Door {
  readonly qr: string;
  readonly digits: string;
  readonly kioskCode: string;
  readonly collected: number;
}

/** 断在哪里：不断、请求没到、到了但应答没回来。 */
export type Cut = 'none' | 'before' | 'after';

/** 手机到测试票箱的一条线，可以剪断；记下发过的每个请求。 */
export interface BoxLine extends Ready {
  readonly call: HttpCall;
  readonly sent: { readonly path: string; readonly header: object; readonly data: unknown }[];
  /** 只剪带这一段路径的请求。 */
  cut(where: Cut, path?: string): void;
  /** 票箱换一份清单给这部手机（防特制清单的测试）。 */
  tamper(change: ((manifest: string) => string) | null): void;
  door(): Promise<Door>;
  occupy(taken: boolean): Promise<void>;
  close(): Promise<void>;
  stop(): void;
}

export async function openBoxLine(): Promise<BoxLine> {
  const { ready, stop } = await startChildServer<Ready>('testBoxProcess.ts', '测试票箱');
  const sent: BoxLine['sent'] = [];
  let [where, only]: [Cut, string] = ['none', ''];
  let change: ((manifest: string) => string) | null = null;
  const control = (path: string) => post(`${ready.url}${path}`, 'POST', {}, undefined);

  return {
    ...ready,
    sent,
    call: async ({ url, method, header, data }) => {
      const path = url.slice(url.indexOf('/http/ballotbox') + '/http/ballotbox'.length);
      sent.push({ path, header, data });
      const hit = path.includes(only);
      if (hit && where === 'before') return null;
      const reply = await post(`${ready.url}${path}`, method, header, data);
      if (hit && where === 'after') return null;
      return change && path.startsWith('/manifest') ? changed(reply, change) : reply;
    },
    cut: (next, path = '') => {
      [where, only] = [next, path];
    },
    tamper: (next) => {
      change = next;
    },
    door: () => control('/_door') as Promise<Door>,
    occupy: async (taken) => void (await control(`/_occupy/${taken ? 1 : 0}`)),
    close: async () => void (await control('/_close')),
    stop,
  };
}

function changed(reply: unknown, change: (manifest: string) => string): unknown {
  const { output } = reply as { output: { manifest: string } };
  return { ok: true, output: { manifest: change(output.manifest) } };
}

function post(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  data: string | ArrayBuffer | undefined,
): Promise<unknown> {
  return new Promise((done, fail) => {
    const sending = request(url, { method, headers }, (reply) => {
      let text = '';
      reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
      reply.on('end', () => done(JSON.parse(text) as unknown));
    });
    sending.on('error', fail);
    sending.end(typeof data === 'string' || data === undefined ? data : Buffer.from(data));
  });
}
