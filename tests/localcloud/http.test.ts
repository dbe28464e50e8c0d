import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBench } from './harness';

jest.setTimeout(30_000);

/** 浏览器与 HTTP 访问的入口，以及仅本机有的页面。 */
describe('HTTP', () => {
  let bench: Awaited<ReturnType<typeof openBench>>;
  let url = '';
  const staticDir = mkdtempSync(path.join(tmpdir(), 'h5-'));

  beforeAll(async () => {
    writeFileSync(path.join(staticDir, 'index.html'), '<title>H5</title>');
    writeFileSync(path.join(staticDir, 'app.js'), 'void 0');
    bench = await openBench('memory', { collections: ['notes'], staticDir });
    url = bench.cloud.url;
  });
  afterAll(async () => {
    await bench.close();
    rmSync(staticDir, { recursive: true });
  });

  const call = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/call/probe`, { method: 'POST', body, headers });

  describe('/call：浏览器调用云函数', () => {
    it('身份来自请求头', async () => {
      const data = JSON.stringify({ data: { action: 'context' } });
      const response = await call(data, { 'x-local-openid': 'oWeb' });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        result: { ctx: { OPENID: 'oWeb', SOURCE: 'wx_client' } },
      });
    });

    it('没有身份 401，不是 JSON 400，超过 100 KB 413，函数出错 502', async () => {
      const headers = { 'x-local-openid': 'oWeb' };
      expect((await call('{}')).status).toBe(401);
      expect((await call('不是 JSON', headers)).status).toBe(400);
      expect((await call(JSON.stringify({ data: 'x'.repeat(110_000) }), headers)).status).toBe(413);
      const failed = await call(JSON.stringify({ data: { action: 'throw' } }), headers);
      expect(failed.status).toBe(502);
      expect(await failed.json()).toMatchObject({ errCode: -504002 });
    });

    it('跨源只许回环地址', async () => {
      const preflight = (origin: string) =>
        fetch(`${url}/call/probe`, { method: 'OPTIONS', headers: { origin } });
      const allowed = await preflight('http://localhost:10086');
      expect(allowed.status).toBe(204);
      expect(allowed.headers.get('access-control-allow-headers')).toContain('x-local-openid');
      expect((await preflight('https://example.com')).status).toBe(403);
    });

    it('Host 不是回环地址的请求被拒（DNS 重绑定）', async () => {
      const status = await new Promise((resolve, reject) => {
        request(`${url}/`, { headers: { host: 'evil.example' } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(403);
    });

    it('浏览器不能直接访问线协议', async () => {
      const response = await fetch(`${url}/admin`, {
        method: 'POST',
        headers: { origin: url },
        body: '{}',
      });
      expect(response.status).toBe(403);
    });
  });

  describe('/http：HTTP 访问', () => {
    it('事件照 CloudBase 的写法，没有 openid，带了身份头也不给', async () => {
      const response = await fetch(`${url}/http/probe/submit/1?x=1&y=二`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': 'oSneaky' },
        body: '{"a":1}',
      });
      expect(response.status).toBe(201);
      expect(response.headers.get('x-probe')).toBe('yes');
      const { event, ctx } = (await response.json()) as { event: object; ctx: object };
      expect(event).toMatchObject({
        path: '/submit/1',
        httpMethod: 'POST',
        queryStringParameters: { x: '1', y: '二' },
        body: '{"a":1}',
        isBase64Encoded: false,
        requestContext: { envId: 'local-env' },
      });
      expect(event).not.toHaveProperty('userInfo');
      expect(JSON.stringify(event)).not.toContain('oSneaky');
      expect(ctx).not.toHaveProperty('OPENID');
    });

    it('二进制请求体成 base64', async () => {
      const response = await fetch(`${url}/http/probe`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array([0, 255, 1]),
      });
      expect(await response.json()).toMatchObject({
        event: { body: 'AP8B', isBase64Encoded: true, path: '/' },
      });
    });

    it('文本超过 100 KB、其它超过 6 MB 被拒', async () => {
      const post = (type: string, bytes: number) =>
        fetch(`${url}/http/probe`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: new Uint8Array(bytes),
        });
      expect((await post('text/plain', 101 * 1024)).status).toBe(413);
      expect((await post('application/octet-stream', 101 * 1024)).status).toBe(201);
      expect((await post('application/octet-stream', 6 * 1024 * 1024 + 1)).status).toBe(413);
    });

    it('不用集成写法：字符串是文本，对象是 JSON（推断）', async () => {
      const text = await fetch(`${url}/http/plain?as=text`);
      expect([text.headers.get('content-type'), await text.text()]).toEqual([
        'text/plain; charset=utf-8',
        '纯文本',
      ]);
      expect(await (await fetch(`${url}/http/plain?as=json`)).json()).toEqual({ plain: true });
    });

    it('没有的函数 404；进程内调用与走网络一样', async () => {
      expect((await fetch(`${url}/http/nothing`)).status).toBe(404);
      const reply = await bench.cloud.http('plain', { queryStringParameters: { as: 'text' } });
      expect([reply.status, reply.body.toString()]).toEqual([200, '纯文本']);
    });
  });

  describe('/upload：浏览器上传', () => {
    const upload = (cloudPath: string, headers: Record<string, string>) =>
      fetch(`${url}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
        method: 'POST',
        headers,
        body: '名册内容',
      });

    it('返回 fileID，可下载', async () => {
      const response = await upload('roster/名册.txt', { 'x-local-openid': 'oWeb' });
      expect(await response.json()).toEqual({ fileID: 'cloud://local-env.local/roster/名册.txt' });
      const file = await fetch(`${url}/files/roster/${encodeURIComponent('名册.txt')}`);
      expect(await file.text()).toBe('名册内容');
    });

    it('没有身份、路径不合法被拒', async () => {
      expect((await upload('a.txt', {})).status).toBe(401);
      expect((await upload('../a.txt', { 'x-local-openid': 'oWeb' })).status).toBe(400);
    });
  });

  describe('仅本机有的页面', () => {
    it('登录页列出身份并说明仅本机有', async () => {
      const add = (body: unknown) =>
        fetch(`${url}/_local/identities`, { method: 'POST', body: JSON.stringify(body) });
      await add({ openid: 'oSec', label: '书记 · <李明>', note: '可建活动' });
      await add({ openid: 'oSec', label: '书记 · <李明>', note: '可建会议' });
      expect((await add({ label: '缺 openid' })).status).toBe(400);
      bench.cloud.identities.add({ openid: 'oMem', label: '党员 · 王芳', note: '' });
      const html = await (await fetch(`${url}/`)).text();
      expect(html).toContain('仅本机有此页');
      expect(html).toContain('书记 · &lt;李明&gt;');
      expect(html).toContain('可建会议');
      expect(html).toContain('新微信用户');
      expect(html).toContain("sessionStorage.setItem('local-openid'");
    });

    it('数据页列出集合，分页显示文档，内容转义', async () => {
      const notes = bench.db.collection('notes');
      await notes.add({ data: Array.from({ length: 25 }, (_v, n) => ({ n, html: '<b>粗</b>' })) });
      expect(await (await fetch(`${url}/_local/data`)).text()).toMatch(/notes<\/a><\/td><td>25</);
      const second = await (await fetch(`${url}/_local/data?collection=notes&page=2`)).text();
      expect(second).toContain('第 2 / 2 页，共 25 个文档');
      expect(second).toContain('&lt;b&gt;粗');
      expect(second).not.toContain('<b>粗');
      expect((await fetch(`${url}/_local/data?collection=nowhere`)).status).toBe(200);
    });

    it('H5 产物挂在 /app/，越不出目录', async () => {
      expect(await (await fetch(`${url}/app`)).text()).toContain('H5');
      expect((await fetch(`${url}/app/app.js`)).headers.get('content-type')).toContain(
        'javascript',
      );
      expect((await fetch(`${url}/app/none.js`)).status).toBe(404);
      expect((await fetch(`${url}/app/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    });

    it('用量页是 JSON；没有的页 404', async () => {
      expect(await (await fetch(`${url}/_local/stats`)).json()).toHaveProperty('byFunction');
      expect((await fetch(`${url}/_local/none`)).status).toBe(404);
      expect((await fetch(`${url}/none`)).status).toBe(404);
      expect((await fetch(`${url}/%E0%A4%A`)).status).toBe(400);
    });
  });
});
