import { CODE, command, expectRefused, type Bench, type Doc, type Table } from '../harness';

/** 修改与删除。 */
export function updateCases(bench: () => Bench): void {
  describe('修改', () => {
    let table: Table;

    beforeEach(async () => {
      table = await bench().table();
    });

    /** 放一个文档，改它，读回来（不含 _id）。 */
    async function after(before: Doc, change: Doc): Promise<Doc> {
      await table.doc('d').set({ data: before });
      await table.doc('d').update({ data: change });
      const { _id, ...rest } = (await table.doc('d').get()).data;
      expect(_id).toBe('d');
      return rest;
    }

    it('只改提到的字段，嵌套字段也是', async () => {
      expect(await after({ a: 1, n: { x: 1, y: 2 } }, { n: { x: 9 } })).toEqual({
        a: 1,
        n: { x: 9, y: 2 },
      });
    });

    it('set 命令整个替换嵌套对象，remove 命令删字段', async () => {
      const _ = command();
      expect(
        await after({ a: 1, n: { x: 1, y: 2 } }, { n: _.set({ z: 3 }), a: _.remove() }),
      ).toEqual({
        n: { z: 3 },
      });
    });

    it('inc mul min max，缺失的字段按 MongoDB 的规矩建', async () => {
      const _ = command();
      expect(
        await after(
          { i: 1, m: 3, lo: 5, hi: 5 },
          { i: _.inc(2), m: _.mul(4), lo: _.min(3), hi: _.max(9), ni: _.inc(1), nm: _.mul(2) },
        ),
      ).toEqual({ i: 3, m: 12, lo: 3, hi: 9, ni: 1, nm: 0 });
    });

    it('push pop shift unshift', async () => {
      const _ = command();
      expect(await after({ l: [1] }, { l: _.push(2, 3), fresh: _.push('a') })).toEqual({
        l: [1, 2, 3],
        fresh: ['a'],
      });
      expect(
        await after(
          { a: [1, 2], b: [1, 2], c: [1] },
          { a: _.pop(), b: _.shift(), c: _.unshift(0) },
        ),
      ).toEqual({
        a: [1],
        b: [2],
        c: [0, 1],
      });
    });

    it('push 的 each、position、slice、sort', async () => {
      const push = command().push as unknown as (options: Doc) => unknown;
      expect(await after({ l: [5, 1] }, { l: push({ each: [3, 9], sort: 1, slice: 3 }) })).toEqual({
        l: [1, 3, 5],
      });
      expect(await after({ l: [1, 2] }, { l: push({ each: ['z'], position: 1 }) })).toEqual({
        l: [1, 'z', 2],
      });
    });

    it('pull pullAll addToSet', async () => {
      const _ = command();
      expect(
        await after(
          { a: [{ id: 1 }, { id: 2 }], b: [1, 2, 3, 1], c: [1] },
          { a: _.pull({ id: 1 }), b: _.pullAll([1, 3]), c: _.addToSet(1) },
        ),
      ).toEqual({ a: [{ id: 2 }], b: [2], c: [1] });
    });

    it('rename', async () => {
      expect(await after({ old: 1, b: 2 }, { old: command().rename('fresh') })).toEqual({
        b: 2,
        fresh: 1,
      });
    });

    it('serverDate 可用在更新里', async () => {
      const { at } = await after({ a: 1 }, { at: bench().db.serverDate() });
      expect(at).toBeInstanceOf(Date);
    });

    it('位置操作符改数组里命中的那个元素', async () => {
      await table.add({ data: { _id: 'd', items: [{ id: 1, q: 1 }, { id: 2, q: 1 }] } }); // prettier-ignore
      await table.where({ _id: 'd', 'items.id': 2 }).update({ data: { 'items.$.q': 7 } });
      expect((await table.doc('d').get()).data['items']).toEqual([
        { id: 1, q: 1 },
        { id: 2, q: 7 },
      ]);
    });

    it('按条件改多个，返回改了几个', async () => {
      await table.add({ data: [{ k: 1 }, { k: 1 }, { k: 2 }] });
      const { stats } = await table.where({ k: 1 }).update({ data: { done: true } });
      expect(stats.updated).toBe(2);
      expect((await table.where({ done: true }).count()).total).toBe(2);
    });

    it('主键不存在：改了 0 个，不报错', async () => {
      expect((await table.doc('none').update({ data: { a: 1 } })).stats.updated).toBe(0);
    });

    it('没有变化的修改不计数（推断）', async () => {
      await table.doc('d').set({ data: { a: 1 } });
      expect((await table.doc('d').update({ data: { a: 1 } })).stats.updated).toBe(0);
    });

    it('set 覆盖整个文档；没有则新建', async () => {
      expect((await table.doc('d').set({ data: { a: 1, b: 2 } })).stats).toMatchObject({
        created: 1,
      });
      expect((await table.doc('d').set({ data: { c: 3 } })).stats).toMatchObject({ updated: 1 });
      expect((await table.doc('d').get()).data).toEqual({ _id: 'd', c: 3 });
    });

    it('按旧值为条件的修改只成功一次（乐观锁）', async () => {
      await table.doc('d').set({ data: { status: 'open' } });
      const close = () =>
        table.where({ _id: 'd', status: 'open' }).update({ data: { status: 'closed' } });
      const results = await Promise.all([close(), close(), close()]);
      expect(results.map(({ stats }) => stats.updated).sort()).toEqual([0, 0, 1]);
    });

    it('并发自增一次不少', async () => {
      await table.doc('d').set({ data: { n: 0 } });
      await Promise.all(
        Array.from({ length: 30 }, () => table.doc('d').update({ data: { n: command().inc(1) } })),
      );
      expect((await table.doc('d').get()).data['n']).toBe(30);
    });

    it.each([
      ['对字符串自增', { n: 'x' }, () => ({ n: command().inc(1) }), /non-numeric/],
      ['对 null 自增', { n: null }, () => ({ n: command().inc(1) }), /non-numeric/],
      ['对非数组 push', { l: 'x' }, () => ({ l: command().push(1) }), /must be an array/],
      ['对非数组 addToSet', { l: 1 }, () => ({ l: command().addToSet(1) }), /must be an array/],
      ['路径穿过标量', { a: 1 }, () => ({ 'a.b': 1 }), /Cannot create field/],
      ['路径穿过 null', { a: null }, () => ({ a: { b: 1 } }), /Cannot create field/],
      ['路径用名字穿过数组', { a: [1] }, () => ({ 'a.b': 1 }), /Cannot create field/],
      [
        '写入以 $ 开头的字段',
        { a: 1 },
        () => ({ b: command().set({ $x: 1 }) }),
        /not valid for storage/,
      ],
    ])('%s被拒，文档不变（推断）', async (_name, before, change, message) => {
      await table.doc('d').set({ data: before });
      await expectRefused(table.doc('d').update({ data: change() }), CODE.request, message);
      expect((await table.doc('d').get()).data).toEqual({ _id: 'd', ...before });
    });

    it('同时改一个字段和它的子字段被拒（推断）', async () => {
      await table.doc('d').set({ data: { a: { b: 1 } } });
      const change = { a: command().set({ c: 1 }), 'a.b': 2 };
      await expectRefused(table.doc('d').update({ data: change }), CODE.request, /conflict/);
    });

    it('按条件改多个时有一个不合法则全不改（推断）', async () => {
      await table.add({ data: [{ _id: 'a', n: 1 }, { _id: 'b', n: 'x' }] }); // prettier-ignore
      const change = table.where({}).update({ data: { n: command().inc(1) } });
      await expectRefused(change, CODE.request, /non-numeric/);
      expect((await table.doc('a').get()).data['n']).toBe(1);
    });

    it('改 _id、空更新由 SDK 拒绝', async () => {
      await table.doc('d').set({ data: { a: 1 } });
      await expect(table.doc('d').update({ data: { _id: 'e' } })).rejects.toBeDefined();
      await expect(table.doc('d').update({ data: {} })).rejects.toBeDefined();
    });

    it('集合不存在：−502005', async () => {
      const update = bench()
        .db.collection('nowhere')
        .doc('d')
        .update({ data: { a: 1 } });
      await expectRefused(update, CODE.noCollection, /not exist/);
    });
  });

  describe('删除', () => {
    it('按主键删，删过的再删为 0', async () => {
      const table = await bench().table();
      await table.add({ data: { _id: 'd' } });
      expect((await table.doc('d').remove()).stats.removed).toBe(1);
      expect((await table.doc('d').remove()).stats.removed).toBe(0);
    });

    it('按条件删多个', async () => {
      const table = await bench().table();
      await table.add({ data: [{ k: 1 }, { k: 1 }, { k: 2 }] });
      expect((await table.where({ k: 1 }).remove()).stats.removed).toBe(2);
      expect((await table.count()).total).toBe(1);
    });

    it('删了可以用同一主键再建', async () => {
      const table = await bench().table();
      await table.add({ data: { _id: 'd', v: 1 } });
      await table.doc('d').remove();
      await table.add({ data: { _id: 'd', v: 2 } });
      expect((await table.doc('d').get()).data['v']).toBe(2);
    });
  });
}
