import { CODE, expectRefused, type Bench } from '../harness';

/** 新增文档。 */
export function insertCases(bench: () => Bench): void {
  describe('新增', () => {
    it('没给 _id 由服务端生成，按它能读回', async () => {
      const table = await bench().table();
      const { _id } = await table.add({ data: { name: '甲' } });
      expect(_id).toMatch(/^[0-9a-f]{32}$/);
      expect((await table.doc(_id).get()).data).toEqual({ _id, name: '甲' });
    });

    it('给了 _id 就用它', async () => {
      const table = await bench().table();
      expect((await table.add({ data: { _id: 'm1', name: '甲' } }))._id).toBe('m1');
    });

    it('一次新增多个，按次序返回主键', async () => {
      const table = await bench().table();
      await table.add({ data: [{ _id: 'a' }, { _id: 'b' }] });
      expect((await table.get()).data.map((doc) => doc['_id'])).toEqual(['a', 'b']);
    });

    it('_id 重复：−502001，消息含 E11000，原文档不变', async () => {
      const table = await bench().table();
      await table.add({ data: { _id: 'm1', name: '甲' } });
      await expectRefused(table.add({ data: { _id: 'm1', name: '乙' } }), CODE.request, /E11000/);
      expect((await table.doc('m1').get()).data).toEqual({ _id: 'm1', name: '甲' });
    });

    it('一批之中有一个重复则全不写（推断）', async () => {
      const table = await bench().table();
      await expectRefused(
        table.add({ data: [{ _id: 'a' }, { _id: 'a' }] }),
        CODE.request,
        /E11000/,
      );
      expect((await table.count()).total).toBe(0);
    });

    it('集合不存在：−502005', async () => {
      const add = bench()
        .db.collection('nowhere')
        .add({ data: { a: 1 } });
      await expectRefused(add, CODE.noCollection, /not exist/);
    });

    it('建过的集合再建被拒（推断）', async () => {
      const { name } = await bench().table();
      await expectRefused(bench().db.createCollection(name), CODE.any, /exist/);
    });

    it('集合名不合法被拒（推断）', async () => {
      await expectRefused(bench().db.createCollection('1 坏名'), CODE.any, /invalid/);
    });

    it('字符串、数、布尔、null、日期、数组、嵌套原样往返', async () => {
      const table = await bench().table();
      const data = {
        text: '党支部“大会”\n\u0000结尾',
        int: -7,
        big: 1795321155491,
        float: 0.1,
        yes: true,
        none: null,
        at: new Date('2026-07-01T00:00:00.123Z'),
        list: [1, 'a', null, { deep: [[]] }],
        nested: { a: { b: { c: {} } } },
      };
      const { _id } = await table.add({ data });
      expect((await table.doc(_id).get()).data).toEqual({ _id, ...data });
    });

    it('serverDate 是服务端此刻，offset 以毫秒计', async () => {
      const { table, db, cloud } = bench();
      const collection = await table();
      const before = cloud.clock.now();
      const data = { at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) };
      const { _id } = await collection.add({ data });
      const saved = (await collection.doc(_id).get()).data as { at: Date; later: Date };
      expect(saved.at.getTime()).toBeGreaterThanOrEqual(before);
      expect(saved.at.getTime()).toBeLessThanOrEqual(cloud.clock.now());
      expect(saved.later.getTime() - saved.at.getTime()).toBe(60_000);
    });

    it('serverDate 跟着拨动的时钟走', async () => {
      const { table, db, cloud } = bench();
      const collection = await table();
      cloud.clock.set(Date.UTC(2030, 0, 1));
      const { _id } = await collection.add({ data: { at: db.serverDate() } });
      cloud.clock.reset();
      const { at } = (await collection.doc(_id).get()).data as { at: Date };
      expect(at.getUTCFullYear()).toBe(2030);
    });

    it('数字主键与同形的字符串主键是两条（推断）', async () => {
      const table = await bench().table();
      await table.doc(1).set({ data: { kind: '数' } });
      await table.doc('1').set({ data: { kind: '串' } });
      expect((await table.doc(1).get()).data['kind']).toBe('数');
      expect((await table.count()).total).toBe(2);
    });

    it.each([
      ['以 $ 开头的字段名', { $bad: 1 }],
      ['嵌套里以 $ 开头的字段名', { a: { $bad: 1 } }],
      ['含点的字段名', { 'a.b': 1 }],
      ['空字段名', { '': 1 }],
    ])('%s被拒，什么也没写（推断）', async (_name, data) => {
      const table = await bench().table();
      await expectRefused(table.add({ data }), CODE.request, /not valid for storage/);
      expect((await table.count()).total).toBe(0);
    });

    it('嵌套超过 100 层被拒（推断）', async () => {
      const table = await bench().table();
      let data: Record<string, unknown> = {};
      for (let i = 0; i < 101; i += 1) data = { a: data };
      await expectRefused(table.add({ data }), CODE.request, /depth/);
    });

    it('单个文档超过 16 MB 被拒（推断）', async () => {
      const table = await bench().table();
      const data = { text: 'x'.repeat(16 * 1024 * 1024) };
      await expectRefused(table.add({ data }), CODE.request, /too large/);
    });

    it('Buffer 字段被 SDK 存坏（SDK 的坑：二进制要存 base64 或放云存储）', async () => {
      const table = await bench().table();
      const { _id } = await table.add({ data: { bytes: Buffer.from('abc') } });
      expect((await table.doc(_id).get()).data['bytes']).toEqual({ type: 'Buffer', data: [] });
    });
  });
}
