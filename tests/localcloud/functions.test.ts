import { openBench, type Bench } from './harness';

/** 云函数怎么跑：身份、时钟、一次一个、超时、崩溃、互相调用。 */
describe('云函数', () => {
  jest.setTimeout(30_000);

  let bench: Awaited<ReturnType<typeof openBench>>;
  const lines: string[] = [];

  beforeAll(async () => {
    bench = await openBench('memory', {
      collections: ['notes'],
      log: (line) => lines.push(line),
      environment: { CUSTOM_SETTING: '给的' },
      openApi: {
        'phonenumber.getPhoneNumber': (params, context) => ({
          phone_info: { phone_number: `+86${String(params['code'])}`, watermark: context.openid },
        }),
        'subscribeMessage.send': () => ({ errcode: 43101, errmsg: 'user refuse' }),
      },
    });
  });
  afterAll(() => bench.close());

  const probe = async (data: Record<string, unknown>, openid = 'oTest'): Promise<unknown> =>
    value(await bench.cloud.call('probe', data, { openid }));

  function value(outcome: Awaited<ReturnType<Bench['cloud']['call']>>): unknown {
    if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.message}`);
    return outcome.result;
  }

  it('小程序端的调用：openid、appid、来源、event.userInfo', async () => {
    expect(await probe({ action: 'context', a: 1 })).toEqual({
      ctx: {
        OPENID: 'oTest',
        APPID: 'wxlocal0000000000',
        CLIENTIP: '127.0.0.1',
        ENV: 'local-env',
        SOURCE: 'wx_client',
      },
      event: {
        action: 'context',
        a: 1,
        userInfo: { appId: 'wxlocal0000000000', openId: 'oTest' },
      },
    });
  });

  it('嵌套调用沿用 openid，来源链接上 scf', async () => {
    const inner = (await probe({ action: 'nested', inner: { action: 'context' } })) as {
      ctx: object;
    };
    expect(inner.ctx).toMatchObject({ OPENID: 'oTest', SOURCE: 'wx_client,scf' });
  });

  it('没有微信身份的调用得不到 OPENID', async () => {
    const { ctx } = value(await bench.cloud.call('probe', { action: 'context' })) as {
      ctx: object;
    };
    expect(ctx).not.toHaveProperty('OPENID');
  });

  it('全数字的 openid 被 SDK 变成数（SDK 的坑）', async () => {
    const { ctx } = (await probe({ action: 'context' }, '12345')) as { ctx: { OPENID: unknown } };
    expect(ctx.OPENID).toBe(12345);
  });

  it('上一次调用的身份不会留给下一次', async () => {
    await probe({ action: 'noop' }, 'oFirst');
    const { ctx } = value(await bench.cloud.call('probe', { action: 'context' })) as {
      ctx: object;
    };
    expect(ctx).not.toHaveProperty('OPENID');
  });

  it('宿主机的环境变量不漏给云函数，额外给的有', async () => {
    const keys = (await probe({ action: 'environment' })) as string[];
    expect(keys).toContain('CUSTOM_SETTING');
    expect(keys).not.toContain('HOME');
    expect(keys).not.toContain('JEST_WORKER_ID');
  });

  it('时钟拨到哪，云函数里就是哪；带参数的日期不受影响', async () => {
    bench.cloud.clock.set(Date.UTC(2031, 5, 1));
    const result = (await probe({ action: 'now' })) as { now: number; iso: string; fixed: number };
    bench.cloud.clock.reset();
    expect(result.iso).toMatch(/^2031-06-01T00:00:0/);
    expect(result.now - Date.UTC(2031, 5, 1)).toBeLessThan(5000);
    expect(result.fixed).toBe(0);
  });

  it('Date 的其它用法照旧', async () => {
    expect(await probe({ action: 'dates' })).toEqual({
      instance: true,
      constructed: true,
      called: 'string',
      parsed: 1000,
      parts: 2020,
      sub: 5,
    });
  });

  it('一个实例同一时刻只跑一个调用', async () => {
    const seen = await Promise.all(
      Array.from({ length: 8 }, () => probe({ action: 'overlap', ms: 20 })),
    );
    expect(new Set(seen)).toEqual(new Set([1]));
  });

  it('并发调用各是各的身份', async () => {
    const openids = Array.from({ length: 20 }, (_v, i) => `oUser${i}`);
    const seen = await Promise.all(
      openids.map((openid) => probe({ action: 'openidAfter', ms: 5 }, openid)),
    );
    expect(seen).toEqual(openids);
  });

  it('实例数不超过上限', async () => {
    const limited = await openBench('memory', { maxInstances: { perFunction: 2, total: 3 } });
    const counts = (await Promise.all(
      Array.from({ length: 12 }, async () =>
        value(await limited.cloud.call('probe', { action: 'count' })),
      ),
    )) as number[];
    await limited.close();
    expect(counts.filter((count) => count === 1).length).toBeLessThanOrEqual(2);
  });

  it('超时：1 秒的函数到点被终止，冷启动不算，之后还能用', async () => {
    expect(await bench.cloud.call('slow', { how: 'spin' })).toEqual({
      ok: false,
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 1 seconds',
    });
    expect(value(await bench.cloud.call('slow', { how: 'wait', ms: 10 }))).toBe('完成');
  });

  it('抛出的错误成为 FUNCTIONS_EXECUTE_FAIL，实例照常', async () => {
    const outcome = await bench.cloud.call('probe', { action: 'throw' });
    expect(outcome).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(outcome).toHaveProperty('message', expect.stringContaining('故意的'));
    expect(await probe({ action: 'noop' })).toBeNull();
  });

  it.each(['exit', 'crashLater'])('%s：实例崩溃只毁这一次调用', async (action) => {
    expect(await bench.cloud.call('probe', { action })).toMatchObject({
      ok: false,
      code: 'FUNCTIONS_EXECUTE_FAIL',
    });
    expect(await probe({ action: 'noop' })).toBeNull();
  });

  it('载入就坏的函数报出原因，不拖累别的', async () => {
    const outcome = await bench.cloud.call('broken', {});
    expect(outcome).toHaveProperty('message', expect.stringContaining('载入就坏'));
    expect(await probe({ action: 'noop' })).toBeNull();
  });

  it('没有这个函数：FUNCTIONS_REQUEST_FAIL', async () => {
    expect(await bench.cloud.call('nothing', {})).toMatchObject({ code: 'FUNCTIONS_REQUEST_FAIL' });
  });

  it('undefined 的返回值成为 null；过大的应答被拒', async () => {
    expect(await probe({ action: 'undefined' })).toBeNull();
    expect(await bench.cloud.call('probe', { action: 'huge' })).toMatchObject({ ok: false });
  });

  it('请求数据先成 JSON（日期变成字符串），超过 100 KB 被拒', async () => {
    const { event } = (await probe({ action: 'context', at: new Date(0) })) as { event: object };
    expect(event).toMatchObject({ at: '1970-01-01T00:00:00.000Z' });
    const big = await bench.cloud.call('probe', { action: 'noop', text: 'x'.repeat(110_000) });
    expect(big).toMatchObject({ ok: false, code: 'FUNCTIONS_REQUEST_FAIL' });
  });

  it('里层失败，外层收到错误与原因（SDK 不换错误码）', async () => {
    expect(await probe({ action: 'nestedFails' })).toEqual({
      errCode: -1,
      errMsg: expect.stringContaining('故意的'),
    });
  });

  it('许多外层同时各调一个里层，不会互等', async () => {
    const results = await Promise.all(
      Array.from({ length: 24 }, () =>
        probe({ action: 'nested', inner: { action: 'overlap', ms: 5 } }),
      ),
    );
    expect(results).toEqual(Array.from({ length: 24 }, () => 1));
  });

  it('互相调用有层数上限：到顶报错，不会拖垮本机', async () => {
    expect(await probe({ action: 'recurse', depth: 4 })).toBe('bottom');
    const outcome = await bench.cloud.call('probe', { action: 'forever' });
    expect(outcome).toHaveProperty('message', expect.stringContaining('层'));
  });

  it('console 输出带函数名进日志', async () => {
    await probe({ action: 'log', text: '第一行\n第二行' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lines).toEqual(expect.arrayContaining(['[probe] 第一行', '[probe] 第二行']));
  });

  it('往返计数：按函数与动作，里层的也算在外层头上', async () => {
    await probe({ action: 'addAndGet', collection: 'notes', data: { a: 1 } });
    expect(bench.cloud.stats().byFunction['probe:addAndGet']).toMatchObject({ lastRoundTrips: 2 });
    const inner = { action: 'addAndGet', collection: 'notes', data: { a: 2 } };
    await probe({ action: 'nested', inner });
    expect(bench.cloud.stats().byFunction['probe:nested']).toMatchObject({ lastRoundTrips: 2 });
    expect(bench.cloud.stats().last).toMatchObject({ key: 'probe:nested', roundTrips: 2 });
  });

  it('微信开放接口走替身，下划线与驼峰由 SDK 转换', async () => {
    expect(await probe({ action: 'phone', code: '13800000000' }, 'oPhone')).toMatchObject({
      errCode: 0,
      phoneInfo: { phoneNumber: '+8613800000000', watermark: 'oPhone' },
    });
  });

  it('config.json 没声明的开放接口被拒（−604101）', async () => {
    const outcome = await bench.cloud.call('probe', { action: 'message' }, { openid: 'oTest' });
    expect(outcome).toHaveProperty('message', expect.stringMatching(/permissions\.openapi/));
  });
});
