import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HeldTokens } from '../../../src/packages/booth/ballot/issueRequest';
import { toBase64 } from '../../../types/ballot/base64';
import { checkWord } from '../../../types/ballot/checkWord';
import { hold, testSession } from '../../ballot/session';
import { testBox } from './testBox';

const ROUND = 'round-1';
const COLUMNS = 4;

/** 领到的票证存进手机的样子（src/packages/booth/store/wallet.ts）。 */
function heldWallet(tokens: HeldTokens) {
  const stored = ({ seed, pk, token }: HeldTokens['general']) => ({
    seed: toBase64(seed),
    pk: toBase64(pk),
    prefix: toBase64(token.prefix),
    signature: toBase64(token.signature),
  });
  return {
    stage: 'held',
    tokens: {
      group: tokens.group,
      general: stored(tokens.general),
      columns: tokens.columns.map((held) => held && stored(held)),
    },
  };
}

/**
 * 起一只测试票箱，把网址、领好的票写成一行 JSON；标准输入一关就退出。
 * `/_door`、`/_occupy/1`、`/_close`、`/_collected` 是给测试拨的，真的票箱没有。
 */
function main(): void {
  const session = testSession(ROUND, { columns: COLUMNS, groups: ['party'] });
  const box = testBox(session, ROUND);
  const control = (path: string): unknown => {
    if (path === '/_close') box.close();
    if (path.startsWith('/_occupy/')) box.occupy(path.endsWith('1'));
    return { ...box.door(), kioskCode: box.kioskCode, collected: box.collected() };
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '/';
      const pass = request.headers['x-booth-pass'];
      const answer = path.startsWith('/_')
        ? control(path)
        : reply(box.answer(request.method ?? 'GET', path, pass ? String(pass) : null, body));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const ready = {
      url: `http://127.0.0.1:${port}`,
      roundId: ROUND,
      manifestWord: checkWord(session.digest),
      subjects: session.manifest.subjects.map(({ name }) => name),
      // 第一份不评第 2 列（本人）；其余不限。
      wallets: [1, null, null, null, null, null].map((own) => heldWallet(hold(session, 0, own))),
    };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
  });
  process.stdin.on('end', () => process.exit(0));
  process.stdin.resume();
}

const reply = (result: ReturnType<ReturnType<typeof testBox>['answer']>): unknown =>
  result.ok ? { ok: true, output: result.value } : { ok: false, error: result.error };

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

main();
