import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../localcloud/server';
import { command, FUNCTIONS_DIR, pointSdkAt, type Db } from '../harness';

jest.setTimeout(60_000);

/** 杀进程之前至少要有这么多次确认过的写。 */
const ENOUGH = 60;
const ROUNDS = 3;

interface Acknowledged {
  readonly inserted: string[];
  readonly pairs: string[];
  increments: number;
}

describe('持久模式', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'durable-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const open = () =>
    startLocalCloud({
      functionsDir: FUNCTIONS_DIR,
      storage: { mode: 'durable', dir },
      indexes: [
        {
          collection: 'people',
          name: 'phone',
          keys: [{ field: 'phone', direction: 1 }],
          unique: true,
        },
      ],
      timers: 'manual',
      warm: false,
      log: false,
    });

  it('关掉再开：集合、文档、次序、唯一索引、文件都在', async () => {
    const first = await open();
    const people = pointSdkAt(first).collection('people');
    const data = { _id: 'z', phone: '1', at: new Date(5), nested: { list: [1, null, 'x'] } };
    await people.add({ data });
    await people.add({ data: { _id: 'a', phone: '2' } });
    await people.add({ data: { _id: 'gone', phone: '3' } });
    await people.doc('gone').remove();
    await fetch(`${first.url}/upload?cloudPath=a.txt`, {
      method: 'POST',
      headers: { 'x-local-openid': 'o' },
      body: '留着',
    });
    await first.close();

    const second = await open();
    const again = pointSdkAt(second).collection('people');
    expect((await again.get()).data).toEqual([data, { _id: 'a', phone: '2' }]);
    await expect(again.add({ data: { phone: '1' } })).rejects.toMatchObject({
      errMsg: expect.stringContaining('E11000'),
    });
    await again.add({ data: { phone: '3' } });
    expect(await (await fetch(`${second.url}/files/a.txt`)).text()).toBe('留着');
    await second.close();
  });

  it('一个目录同时只许一台本机云用', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(/正被另一台本机云使用/);
    await first.close();
    await (await open()).close();
  });

  it('负载下 kill -9，确认过的写一个不丢，事务要么全在要么全不在', async () => {
    const acknowledged: Acknowledged = { inserted: [], pairs: [], increments: 0 };
    for (let round = 0; round < ROUNDS; round += 1) await killUnderLoad(dir, acknowledged, round);
    const cloud = await open();
    try {
      await verify(cloud, acknowledged);
    } finally {
      await cloud.close();
    }
  });
});

async function killUnderLoad(
  dir: string,
  acknowledged: Acknowledged,
  round: number,
): Promise<void> {
  const child = fork(path.join(__dirname, 'child.ts'), [dir, FUNCTIONS_DIR], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const db = await connect(child);
  if (round === 0) await db.collection('counters').add({ data: { _id: 'c', n: 0 } });
  let alive = true;
  const target = total(acknowledged) + ENOUGH;
  const workers = Array.from({ length: 9 }, async (_v, worker) => {
    for (let i = 0; alive; i += 1) {
      const id = `r${round}-w${worker}-${i}`;
      try {
        await write(db, id, worker % 3, acknowledged);
      } catch {
        if (alive) throw new Error(`本机云还活着，写 ${id} 却失败了`);
      }
    }
  });
  while (total(acknowledged) < target) await new Promise((resolve) => setTimeout(resolve, 5));
  alive = false;
  child.kill('SIGKILL');
  await once(child, 'exit');
  await Promise.all(workers);
}

async function connect(child: ChildProcess): Promise<Db> {
  const [url] = (await once(child, 'message')) as [string];
  return pointSdkAt({ url } as LocalCloud);
}

const total = ({ inserted, pairs, increments }: Acknowledged): number =>
  inserted.length + pairs.length + increments;

/** 三种写：单个新增；事务里两处各写一个；自增。确认之后才记下。 */
async function write(db: Db, id: string, kind: number, acknowledged: Acknowledged): Promise<void> {
  if (kind === 0) {
    await db.collection('writes').add({ data: { _id: id } });
    acknowledged.inserted.push(id);
  } else if (kind === 1) {
    const tx = await db.startTransaction();
    await tx.collection('left').add({ data: { _id: id } });
    await tx.collection('right').add({ data: { _id: id } });
    await tx.commit();
    acknowledged.pairs.push(id);
  } else {
    await db
      .collection('counters')
      .doc('c')
      .update({ data: { n: command().inc(1) } });
    acknowledged.increments += 1;
  }
}

async function verify(cloud: LocalCloud, acknowledged: Acknowledged): Promise<void> {
  const db = pointSdkAt(cloud);
  const ids = async (name: string) =>
    new Set((await db.collection(name).limit(1000).get()).data.map((doc) => String(doc['_id'])));
  const [writes, left, right] = [await ids('writes'), await ids('left'), await ids('right')];
  expect(acknowledged.inserted.filter((id) => !writes.has(id))).toEqual([]);
  expect(acknowledged.pairs.filter((id) => !left.has(id))).toEqual([]);
  expect([...left].sort()).toEqual([...right].sort());
  const { n } = (await db.collection('counters').doc('c').get()).data;
  expect(Number(n)).toBeGreaterThanOrEqual(acknowledged.increments);
  expect(total(acknowledged)).toBeGreaterThanOrEqual(ENOUGH * ROUNDS);
}
