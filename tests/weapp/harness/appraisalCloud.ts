import { request } from 'node:http';
import { startChildServer } from './childServer';
import type { CloudCall, HttpCall } from './wx';

interface Ready {
  readonly url: string;
  readonly secretary: string;
  readonly members: readonly { readonly openid: string; readonly name: string }[];
  readonly appraisalId: string;
  readonly roundId: string;
}

/** 一台正在发票的本机云；到登记处的线可以剪断，记下每份领票请求。 */
export interface AppraisalCloud extends Ready {
  readonly call: CloudCall;
  readonly http: HttpCall;
  /** 送到登记处的领票请求（盲化的字节），按先后。 */
  readonly issues: readonly string[];
  /** 领票请求送得到、应答回不来。 */
  loseReplies(on: boolean): void;
  /** 票箱换一份清单给这部手机。 */
  tamper(change: ((manifest: string) => string) | null): void;
  stop(): void;
}

interface CallData {
  readonly action: string;
  readonly input: { readonly blinded?: string };
}

export async function openAppraisalCloud(): Promise<AppraisalCloud> {
  const { ready, stop } = await startChildServer<Ready>('appraisalCloudProcess.ts', '本机云');
  const issues: string[] = [];
  let losing = false;
  let change: ((manifest: string) => string) | null = null;
  return {
    ...ready,
    issues,
    call: async (openid, name, data) => {
      const { action, input } = data as CallData;
      const issuing = name === 'appraisal' && action === 'issue';
      if (issuing) issues.push(input.blinded ?? '');
      const headers = { 'content-type': 'application/json', 'x-local-openid': openid };
      const reply = await post(`${ready.url}/call/${name}`, 'POST', headers, { data });
      if (issuing && losing) throw new Error('应答没有回来');
      return (reply as { result: unknown }).result;
    },
    http: async ({ url, method }) => {
      const path = url.slice(url.indexOf('/http/ballotbox'));
      const reply = await post(`${ready.url}${path}`, method, {}, undefined);
      if (change === null || !path.includes('/manifest/')) return reply;
      const { output } = reply as { output: { manifest: string } };
      return { ok: true, output: { manifest: change(output.manifest) } };
    },
    loseReplies: (on) => {
      losing = on;
    },
    tamper: (next) => {
      change = next;
    },
    stop,
  };
}

function post(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<unknown> {
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers }, (reply) => {
      let text = '';
      reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
      reply.on('end', () => done(JSON.parse(text) as unknown));
    });
    sent.on('error', fail);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
