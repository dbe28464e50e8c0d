import { CODE, command, expectRefused, type Bench, type Doc, type Table } from '../harness';

const PEOPLE: Doc[] = [
  { _id: 'p1', name: 'Ann', age: 20, tags: ['a'], home: { city: 'gz' }, joined: new Date(0) },
  { _id: 'p2', name: 'Bob', age: 30, tags: ['a', 'b'], home: { city: 'sz' }, city: null },
  { _id: 'p3', name: 'Cat', age: 40, tags: [], items: [{ id: 1, q: 5 }, { id: 2, q: 1 }], city: 'bj' },
]; // prettier-ignore

/** 查询。 */
export function queryCases(bench: () => Bench): void {
  describe('查询', () => {
    let people: Table;

    beforeAll(async () => {
      people = await bench().table();
      await people.add({ data: PEOPLE });
    });

    const ids = async (condition: unknown): Promise<unknown[]> =>
      (await people.where(condition).get()).data.map((doc) => doc['_id']);

    it('按主键读；没有则抛错', async () => {
      expect((await people.doc('p1').get()).data['name']).toBe('Ann');
      await expect(people.doc('zz').get()).rejects.toMatchObject({
        errMsg: expect.stringContaining('does not exist'),
      });
    });

    it('集合不存在：−502005', async () => {
      await expectRefused(bench().db.collection('nowhere').get(), CODE.noCollection, /not exist/);
    });

    it('等值、嵌套字段、数组含元素', async () => {
      expect(await ids({ age: 30 })).toEqual(['p2']);
      expect(await ids({ home: { city: 'gz' } })).toEqual(['p1']);
      expect(await ids({ 'home.city': 'sz' })).toEqual(['p2']);
      expect(await ids({ tags: 'b' })).toEqual(['p2']);
    });

    it('数与同形字符串不相等', async () => {
      expect(await ids({ age: '30' })).toEqual([]);
    });

    it('gt gte lt lte neq', async () => {
      const _ = command();
      expect(await ids({ age: _.gt(30) })).toEqual(['p3']);
      expect(await ids({ age: _.gte(30) })).toEqual(['p2', 'p3']);
      expect(await ids({ age: _.lt(30) })).toEqual(['p1']);
      expect(await ids({ age: _.lte(30) })).toEqual(['p1', 'p2']);
      expect(await ids({ age: _.neq(30) })).toEqual(['p1', 'p3']);
    });

    it('in nin，空的 in 什么也不匹配', async () => {
      const _ = command();
      expect(await ids({ name: _.in(['Ann', 'Cat']) })).toEqual(['p1', 'p3']);
      expect(await ids({ name: _.nin(['Ann', 'Cat']) })).toEqual(['p2']);
      expect(await ids({ name: _.in([]) })).toEqual([]);
    });

    it('同一字段上的 and、or', async () => {
      const _ = command();
      expect(await ids({ age: _.gt(10).and(_.lt(35)) })).toEqual(['p1', 'p2']);
      expect(await ids({ age: _.lt(25).or(_.gt(35)) })).toEqual(['p1', 'p3']);
    });

    it('跨字段的 or、and、nor、not', async () => {
      const _ = command();
      expect(await ids(_.or({ age: 20 }, { name: 'Cat' }))).toEqual(['p1', 'p3']);
      expect(await ids(_.and({ age: _.gt(20) }, { tags: 'a' }))).toEqual(['p2']);
      expect(await ids(_.nor({ age: 20 }, { name: 'Cat' }))).toEqual(['p2']);
      expect(await ids({ age: _.not(_.gt(20)) })).toEqual(['p1']);
    });

    it('exists 区分缺失与 null', async () => {
      const _ = command();
      expect(await ids({ city: _.exists(false) })).toEqual(['p1']);
      expect(await ids({ city: _.exists(true) })).toEqual(['p2', 'p3']);
    });

    it('等于 null 也匹配缺失', async () => {
      expect(await ids({ city: null })).toEqual(['p1', 'p2']);
      expect(await ids({ city: command().eq(null) })).toEqual(['p1', 'p2']);
    });

    it('size、all、mod、elemMatch', async () => {
      const _ = command();
      expect(await ids({ tags: _.size(0) })).toEqual(['p3']);
      expect(await ids({ tags: _.all(['a', 'b']) })).toEqual(['p2']);
      expect(await ids({ age: _.mod(20, 0) })).toEqual(['p1', 'p3']);
      expect(await ids({ items: _.elemMatch({ id: 1, q: _.gt(3) }) })).toEqual(['p3']);
      expect(await ids({ items: _.elemMatch({ id: 2, q: _.gt(3) }) })).toEqual([]);
    });

    it('数组里的对象按点路径匹配', async () => {
      expect(await ids({ 'items.id': 2 })).toEqual(['p3']);
      expect(await ids({ 'items.0.id': 1 })).toEqual(['p3']);
    });

    it('正则：JS 正则与 db.RegExp，区分与不区分大小写', async () => {
      const { db } = bench();
      expect(await ids({ name: /^B/ })).toEqual(['p2']);
      expect(await ids({ name: /^b/ })).toEqual([]);
      expect(await ids({ name: db.RegExp({ regexp: '^a', options: 'i' }) })).toEqual(['p1']);
    });

    it('日期按时刻比较', async () => {
      const _ = command();
      expect(await ids({ joined: _.lte(new Date()) })).toEqual(['p1']);
      expect(await ids({ joined: new Date(0) })).toEqual(['p1']);
      expect(await ids({ joined: _.lt(new Date(0)) })).toEqual([]);
    });

    it('排序可多键，缺失的排在前面', async () => {
      const sorted = await people.orderBy('city', 'asc').orderBy('age', 'desc').get();
      expect(sorted.data.map((doc) => doc['_id'])).toEqual(['p2', 'p1', 'p3']);
    });

    it('skip、limit、field', async () => {
      const page = await people
        .where({ age: command().gte(20) })
        .orderBy('age', 'desc')
        .skip(1)
        .limit(1)
        .field({ name: true })
        .get();
      expect(page.data).toEqual([{ _id: 'p2', name: 'Bob' }]);
    });

    it('field 可排除字段', async () => {
      const { data } = await people
        .doc('p1')
        .field({ tags: false, home: false, joined: false })
        .get();
      expect(data).toEqual({ _id: 'p1', name: 'Ann', age: 20 });
    });

    it('field 按点路径排除嵌套字段，库里的文档不变', async () => {
      const table = await bench().table();
      const doc = { _id: 'd', n: { a: 1, b: 2 }, list: [{ x: 1, y: 2 }] };
      await table.add({ data: doc });
      const { data } = await table.field({ 'n.a': false, 'list.y': false }).get();
      expect(data).toEqual([{ _id: 'd', n: { b: 2 }, list: [{ x: 1 }] }]);
      expect((await table.doc('d').get()).data).toEqual(doc);
    });

    it('field 按点路径只要嵌套字段', async () => {
      const { data } = await people.doc('p3').field({ 'items.id': true }).get();
      expect(data).toEqual({ _id: 'p3', items: [{ id: 1 }, { id: 2 }] });
    });

    it('count 只数符合条件的', async () => {
      expect((await people.where({ age: command().gt(20) }).count()).total).toBe(2);
    });

    it('不写 limit 返回 100 条，最多 1000 条', async () => {
      const table = await bench().table();
      await table.add({ data: Array.from({ length: 1005 }, (_v, n) => ({ n })) });
      expect((await table.get()).data).toHaveLength(100);
      expect((await table.limit(5000).get()).data).toHaveLength(1000);
      expect((await table.count()).total).toBe(1005);
    });

    it('结果超过 1 MB 被拒，用 field 缩小即可', async () => {
      const table = await bench().table();
      await table.add({
        data: Array.from({ length: 3 }, (_v, n) => ({ n, text: '长'.repeat(150_000) })),
      });
      await expectRefused(table.get(), CODE.request, /1 MB/);
      expect((await table.field({ n: true }).get()).data).toHaveLength(3);
    });

    it('地理查询明确拒绝', async () => {
      const near = command().geoNear({
        geometry: bench().db.Geo.Point(113, 23),
        maxDistance: 1000,
      } as never);
      await expectRefused(people.where({ loc: near }).get(), CODE.request, /不支持地理位置/);
    });

    it('不认识的操作符被拒，而不是当作没有（推断）', async () => {
      const command_ = command() as unknown as { expr(value: unknown): unknown };
      const scripted = command_.expr({ $function: { body: 'return true', args: [], lang: 'js' } });
      await expectRefused(people.where(scripted).get(), CODE.request, /\$function|script/);
    });

    it('expr 可比较两个字段', async () => {
      const _ = command();
      const expr = (_ as unknown as { expr(value: unknown): unknown }).expr(
        _.aggregate.gt(['$age', 25]),
      );
      expect(await ids(expr)).toEqual(['p2', 'p3']);
    });

    it('改动查询结果不影响库里的文档', async () => {
      const { data } = await people.doc('p1').get();
      data['name'] = '改了';
      expect((await people.doc('p1').get()).data['name']).toBe('Ann');
    });
  });
}
