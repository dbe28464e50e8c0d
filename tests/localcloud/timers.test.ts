import { nextTime, parseCron } from '../../localcloud/functions/cron';
import { openBench } from './harness';

const beijing = (text: string): number => Date.parse(`${text}+08:00`);

describe('7 段 cron（东八区）', () => {
  it.each([
    ['每天两点', '0 0 2 * * * *', '2026-03-05T01:59:59', '2026-03-05T02:00:00'],
    ['正好在点上，取下一次', '0 0 2 * * * *', '2026-03-05T02:00:00', '2026-03-06T02:00:00'],
    ['每 15 秒', '*/15 * * * * * *', '2026-03-05T10:00:16', '2026-03-05T10:00:30'],
    ['七月一日', '0 30 9 1 7 * *', '2026-07-01T09:30:00', '2027-07-01T09:30:00'],
    ['工作日', '0 0 9 * * MON-FRI *', '2026-03-06T09:00:00', '2026-03-09T09:00:00'],
    ['列举与区间', '0 0 8-9,18 * * * *', '2026-03-05T09:00:00', '2026-03-05T18:00:00'],
    ['闰日', '0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29T00:00:00'],
    ['跨年', '0 0 0 1 1 * *', '2026-12-31T23:59:59', '2027-01-01T00:00:00'],
    [
      '日与星期都写：满足其一（推断）',
      '0 0 0 15 * SUN *',
      '2026-03-09T00:00:00',
      '2026-03-15T00:00:00',
    ],
    ['指定年份', '0 0 0 1 1 * 2028', '2026-03-09T00:00:00', '2028-01-01T00:00:00'],
  ])('%s', (_name, cron, after, expected) => {
    expect(nextTime(parseCron(cron), beijing(after))).toBe(beijing(expected));
  });

  it('再也不会到的返回 undefined', () => {
    expect(nextTime(parseCron('0 0 0 1 1 * 2020'), beijing('2026-01-01T00:00:00'))).toBeUndefined();
    expect(nextTime(parseCron('0 0 0 31 2 * *'), beijing('2026-01-01T00:00:00'))).toBeUndefined();
  });

  it.each(['0 0 2 * * *', '60 * * * * * *', 'a * * * * * *', '*/0 * * * * * *', '* * * 0 * * *'])(
    '写错的 %s 在启动时就报',
    (cron) => {
      expect(() => parseCron(cron)).toThrow(/cron/);
    },
  );
});

jest.setTimeout(30_000);

describe('定时触发器', () => {
  let bench: Awaited<ReturnType<typeof openBench>>;

  beforeAll(async () => {
    bench = await openBench('memory', { collections: ['ticks'] });
  });
  afterAll(() => bench.close());

  it('拨钟到点即触发：没有 openid，函数里的时间是拨到的时间', async () => {
    const { cloud, db } = bench;
    cloud.clock.set(beijing('2026-06-30T12:00:00'));
    await cloud.runTimers();
    cloud.clock.set(beijing('2026-07-01T10:00:00'));
    const fired = await cloud.runTimers();
    expect(fired).toEqual([
      {
        functionName: 'ticker',
        triggerName: 'daily',
        scheduledAt: beijing('2026-07-01T02:00:00'),
        error: null,
      },
      {
        functionName: 'ticker',
        triggerName: 'julyFirst',
        scheduledAt: beijing('2026-07-01T09:30:00'),
        error: null,
      },
    ]);
    const { data } = await db.collection('ticks').where({ 'event.TriggerName': 'julyFirst' }).get();
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ openid: null, event: { Type: 'Timer' } });
    expect(Number(data[0]?.['at'])).toBeGreaterThanOrEqual(beijing('2026-07-01T10:00:00'));
  });

  it('没到点不触发；往回拨不触发', async () => {
    const { cloud } = bench;
    cloud.clock.set(beijing('2026-07-02T03:00:00'));
    await cloud.runTimers();
    cloud.clock.advance(3600_000);
    expect(await cloud.runTimers()).toEqual([]);
    cloud.clock.set(beijing('2026-07-01T00:00:00'));
    expect(await cloud.runTimers()).toEqual([]);
  });

  it('时钟端点拨钟并报告触发了什么', async () => {
    const { cloud } = bench;
    cloud.clock.set(beijing('2026-08-01T01:00:00'));
    await cloud.runTimers();
    const response = await fetch(`${cloud.url}/_local/clock`, {
      method: 'POST',
      body: JSON.stringify({ advance: 2 * 3600_000 }),
    });
    expect(await response.json()).toMatchObject({
      fired: [{ triggerName: 'daily', error: null }],
    });
    expect((await fetch(`${cloud.url}/_local/clock`, { method: 'POST', body: '{}' })).status).toBe(
      400,
    );
  });
});
