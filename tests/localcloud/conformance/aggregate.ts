import { CODE, command, expectRefused, type Bench, type Table } from '../harness';

/** 聚合。 */
export function aggregateCases(bench: () => Bench): void {
  describe('聚合', () => {
    let orders: Table & { readonly name: string };
    let users: Table & { readonly name: string };

    beforeAll(async () => {
      users = await bench().table();
      orders = await bench().table();
      await users.add({ data: [{ _id: 'u1', city: 'gz' }, { _id: 'u2', city: 'sz' }] }); // prettier-ignore
      await orders.add({
        data: [
          {
            _id: 'o1',
            uid: 'u1',
            amount: 5,
            tags: ['x', 'y'],
            at: new Date('2026-03-05T16:30:00Z'),
          },
          { _id: 'o2', uid: 'u1', amount: 7, tags: ['x'], at: new Date('2026-03-06T00:00:00Z') },
          { _id: 'o3', uid: 'u2', amount: 9, tags: [], at: new Date('2026-04-01T00:00:00Z') },
        ],
      });
    });

    const agg = () => command().aggregate;

    it('match、group（sum avg max min push first）、sort、project', async () => {
      const $ = agg();
      const { list } = await orders
        .aggregate()
        .match({ amount: command().gt(4) })
        .group({
          _id: '$uid',
          total: $.sum('$amount'),
          mean: $.avg('$amount'),
          most: $.max('$amount'),
          least: $.min('$amount'),
          ids: $.push('$_id'),
          first: $.first('$_id'),
        })
        .sort({ total: -1 })
        .project({ total: 1, mean: 1, most: 1, least: 1, ids: 1, first: 1 })
        .end();
      expect(list).toEqual([
        { _id: 'u1', total: 12, mean: 6, most: 7, least: 5, ids: ['o1', 'o2'], first: 'o1' },
        { _id: 'u2', total: 9, mean: 9, most: 9, least: 9, ids: ['o3'], first: 'o3' },
      ]);
    });

    it('lookup 等值写法', async () => {
      const lookup = { from: orders.name, localField: '_id', foreignField: 'uid', as: 'orders' };
      const { list } = await users.aggregate().match({ _id: 'u1' }).lookup(lookup).end();
      expect(list[0]?.['orders']).toEqual([
        expect.objectContaining({ _id: 'o1' }),
        expect.objectContaining({ _id: 'o2' }),
      ]);
    });

    it('lookup 流水线写法（let 与 pipeline）', async () => {
      const $ = agg();
      const pipeline = (
        $ as unknown as { pipeline(): Record<string, (operand: unknown) => never> }
      ).pipeline() as unknown as Record<'match' | 'project' | 'done', (operand?: unknown) => never>;
      const expr = (command() as unknown as { expr(value: unknown): unknown }).expr(
        $.and([$.eq(['$uid', '$$id']), $.gt(['$amount', 5])]),
      );
      const inner = (pipeline.match(expr) as unknown as typeof pipeline).project({
        _id: 0,
        amount: 1,
      }) as unknown as typeof pipeline;
      const { list } = await users
        .aggregate()
        .match({ _id: 'u1' })
        .lookup({ from: orders.name, let: { id: '$_id' }, pipeline: inner.done(), as: 'big' })
        .end();
      expect(list).toEqual([{ _id: 'u1', city: 'gz', big: [{ amount: 7 }] }]);
    });

    it('lookup 到不存在的集合得到空数组（推断）', async () => {
      const lookup = { from: 'nowhere', localField: '_id', foreignField: 'uid', as: 'none' };
      const { list } = await users.aggregate().match({ _id: 'u1' }).lookup(lookup).end();
      expect(list[0]?.['none']).toEqual([]);
    });

    it('unwind、sortByCount、count', async () => {
      const tags = await orders.aggregate().unwind('$tags').sortByCount('$tags').end();
      expect(tags.list).toEqual([
        { _id: 'x', count: 2 },
        { _id: 'y', count: 1 },
      ]);
      expect((await orders.aggregate().count('n').end()).list).toEqual([{ n: 3 }]);
    });

    it('addFields、cond、replaceRoot', async () => {
      const $ = agg();
      const { list } = await orders
        .aggregate()
        .addFields({ big: $.cond({ if: $.gte(['$amount', 7]), then: '大', else: '小' }) })
        .replaceRoot({ newRoot: { id: '$_id', big: '$big' } })
        .sort({ id: 1 })
        .end();
      expect(list).toEqual([
        { id: 'o1', big: '小' },
        { id: 'o2', big: '大' },
        { id: 'o3', big: '大' },
      ]);
    });

    it('bucket、skip、limit、sample', async () => {
      const bucket = { groupBy: '$amount', boundaries: [0, 6, 10], output: { n: agg().sum(1) } };
      expect((await orders.aggregate().bucket(bucket).end()).list).toEqual([
        { _id: 0, n: 1 },
        { _id: 6, n: 2 },
      ]);
      const page = await orders.aggregate().sort({ _id: 1 }).skip(1).limit(1).end();
      expect(page.list[0]?.['_id']).toBe('o2');
      expect((await orders.aggregate().sample({ size: 2 }).end()).list).toHaveLength(2);
    });

    it('日期按时区取年月日', async () => {
      const $ = agg();
      const day = $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' });
      const { list } = await orders.aggregate().match({ _id: 'o1' }).project({ day }).end();
      expect(list).toEqual([{ _id: 'o1', day: '2026-03-06' }]);
    });

    it('不写 limit 只返回前 20 条（推断）', async () => {
      const table = await bench().table();
      await table.add({ data: Array.from({ length: 30 }, (_v, n) => ({ n })) });
      expect((await table.aggregate().sort({ n: 1 }).end()).list).toHaveLength(20);
      expect((await table.aggregate().limit(25).end()).list).toHaveLength(25);
    });

    it('聚合不改动库里的文档，嵌套字段也不', async () => {
      const table = await bench().table();
      const doc = { _id: 'd', n: { a: 1, list: [{ x: 1 }] }, uid: 'd' };
      await table.add({ data: doc });
      const lookup = { from: table.name, localField: '_id', foreignField: 'uid', as: 'same' };
      const { list } = await table
        .aggregate()
        .addFields({ 'n.b': 2 })
        .lookup(lookup)
        .unwind('$same')
        .addFields({ 'same.n.z': 4 })
        .end();
      expect(list[0]).toMatchObject({ n: { a: 1, b: 2 } });
      expect(list[0]?.['same']).toEqual({ ...doc, n: { ...doc.n, z: 4 } });
      expect((await table.doc('d').get()).data).toEqual(doc);
    });

    it('lookup 流水线里写嵌套字段，逐个外层文档互不影响', async () => {
      const table = await bench().table();
      await table.add({ data: [{ _id: 'a', n: { v: 1 } }, { _id: 'b', n: { v: 2 } }] }); // prettier-ignore
      const pipeline = [{ $addFields: { 'n.seen': '$$me' } }];
      const { list } = await table
        .aggregate()
        .sort({ _id: 1 })
        .lookup({ from: table.name, let: { me: '$_id' }, pipeline, as: 'all' })
        .end();
      const seen = list.map((doc) =>
        (doc['all'] as { n: { seen: string } }[]).map(({ n }) => n.seen),
      );
      expect(seen).toEqual([
        ['a', 'a'],
        ['b', 'b'],
      ]);
      expect((await table.doc('a').get()).data).toEqual({ _id: 'a', n: { v: 1 } });
    });

    it('geoNear 明确拒绝', async () => {
      const near = { near: { longitude: 113, latitude: 23 }, distanceField: 'd', spherical: true };
      await expectRefused(orders.aggregate().geoNear(near).end(), CODE.any, /geoNear/);
    });

    it('group 没有 _id、limit 不是正整数被拒（推断）', async () => {
      await expectRefused(orders.aggregate().group({ n: 1 }).end(), CODE.any, /_id/);
      await expectRefused(orders.aggregate().limit(0).end(), CODE.any, /limit/);
    });

    it('集合不存在被拒（SDK 不换错误码）', async () => {
      const end = bench().db.collection('nowhere').aggregate().match({ a: 1 }).end();
      await expectRefused(end, CODE.any, /not exist/);
    });
  });
}
