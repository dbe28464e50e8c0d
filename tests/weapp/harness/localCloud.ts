import { request } from 'node:http';
import { startChildServer } from './childServer';
import type { CloudCall, CloudUpload } from './wx';

/** 一台在另一个进程里开着的本机云，里面已建好演示支部。 */
export interface TestCloud {
  readonly call: CloudCall;
  /** 演示支部里有手机、已绑定的党员，名册次序。 */
  readonly members: readonly { readonly openid: string; readonly name: string }[];
  /** 书记的 openid。 */
  readonly secretary: string;
  /** 云存储。 */
  readonly upload: CloudUpload;
  /** 把本机云的钟往前拨，毫秒。 */
  advance(ms: number): Promise<void>;
  close(): void;
}

interface Ready {
  readonly url: string;
  readonly secretary: string;
  readonly members: TestCloud['members'];
}

/** 云函数就是 dist/cloudfunctions。 */
export async function startTestCloud(): Promise<TestCloud> {
  const { ready, stop } = await startChildServer<Ready>('localCloudProcess.ts', '本机云');
  return {
    secretary: ready.secretary,
    members: ready.members,
    call: async (openid, name, data) => {
      const reply = await post(`${ready.url}/call/${name}`, openid, json({ data }));
      return (reply as { result: unknown }).result;
    },
    upload: async (openid, cloudPath, bytes) => {
      const url = `${ready.url}/upload?cloudPath=${encodeURIComponent(cloudPath)}`;
      return ((await post(url, openid, bytes)) as { fileID: string }).fileID;
    },
    advance: async (ms) => {
      await post(`${ready.url}/_local/clock`, ready.secretary, json({ advance: ms }));
    },
    close: stop,
  };
}

const json = (body: unknown): Buffer => Buffer.from(JSON.stringify(body));

function post(url: string, openid: string, body: Buffer): Promise<unknown> {
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
          else done(JSON.parse(text) as unknown);
        });
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}
