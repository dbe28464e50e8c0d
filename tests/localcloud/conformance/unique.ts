import { CODE, expectRefused, type Bench } from '../harness';

/** 唯一索引与声明的索引。 */
export function uniqueCases(bench: () => Bench): void {
  describe('索引', () => {
    const indexed = () => bench().db.collection('indexed');
    const pairs = () => bench().db.collection('pairs');

    afterEach(async () => {
      await indexed().where({}).remove();
      await pairs().where({}).remove();
    });

    it('唯一索引重复：−502001，消息含 E11000 与索引名', async () => {
      await indexed().add({ data: { email: 'a@x' } });
      await expectRefused(
        indexed().add({ data: { email: 'a@x' } }),
        CODE.request,
        /E11000.*email_unique/,
      );
    });

    it('缺失与 null 同值：只许有一个', async () => {
      await indexed().add({ data: { a: 1 } });
      await expectRefused(indexed().add({ data: { email: null } }), CODE.request, /E11000/);
      await expectRefused(indexed().add({ data: { b: 1 } }), CODE.request, /E11000/);
    });

    it('组合唯一索引看整组', async () => {
      await pairs().add({ data: { meetingId: 'm1', memberId: 'a' } });
      await pairs().add({ data: { meetingId: 'm1', memberId: 'b' } });
      await pairs().add({ data: { meetingId: 'm2', memberId: 'a' } });
      const again = pairs().add({ data: { meetingId: 'm1', memberId: 'a' } });
      await expectRefused(again, CODE.request, /E11000/);
    });

    it('类型不同的值不算重复', async () => {
      await indexed().add({ data: { email: 1 } });
      await indexed().add({ data: { email: '1' } });
      expect((await indexed().count()).total).toBe(2);
    });

    it('修改撞上唯一索引被拒，文档不变', async () => {
      await indexed().add({ data: { _id: 'a', email: 'a@x' } });
      await indexed().add({ data: { _id: 'b', email: 'b@x' } });
      await expectRefused(
        indexed()
          .doc('b')
          .update({ data: { email: 'a@x' } }),
        CODE.request,
        /E11000/,
      );
      expect((await indexed().doc('b').get()).data['email']).toBe('b@x');
    });

    it('一次改多个撞在一起也被拒', async () => {
      await indexed().add({ data: [{ email: 'a@x' }, { email: 'b@x' }] });
      const all = indexed()
        .where({})
        .update({ data: { email: 'same' } });
      await expectRefused(all, CODE.request, /E11000/);
    });

    it('set 新建撞上唯一索引被拒', async () => {
      await indexed().add({ data: { _id: 'a', email: 'a@x' } });
      const set = indexed()
        .doc('c')
        .set({ data: { email: 'a@x' } });
      await expectRefused(set, CODE.request, /E11000/);
    });

    it('改自己不算重复；改走之后别人可用；删掉之后也可用', async () => {
      await indexed().add({ data: { _id: 'a', email: 'a@x' } });
      await indexed()
        .doc('a')
        .update({ data: { email: 'a@x', name: '甲' } });
      await indexed()
        .doc('a')
        .update({ data: { email: 'moved' } });
      await indexed().add({ data: { _id: 'b', email: 'a@x' } });
      await indexed().doc('b').remove();
      await indexed().add({ data: { _id: 'c', email: 'a@x' } });
      expect((await indexed().where({ email: 'a@x' }).get()).data[0]?.['_id']).toBe('c');
    });

    it('数组字段按元素判重（推断）', async () => {
      await indexed().add({ data: { email: ['a@x', 'b@x'] } });
      await expectRefused(indexed().add({ data: { email: 'b@x' } }), CODE.request, /E11000/);
    });

    it('同时插入同一个唯一值，恰好一个成功', async () => {
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_v, n) => indexed().add({ data: { n, email: 'race@x' } })),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('声明过的键等值查找走索引：只看命中的文档', async () => {
      const { db, cloud } = bench();
      const data = Array.from({ length: 600 }, (_v, n) => ({
        branchId: `b${n % 60}`,
        year: n % 5,
        n,
      }));
      await db.collection('lookups').add({ data });
      const examined = async (query: unknown): Promise<number> => {
        const seen = () => cloud.stats().byFunction['probe:find']?.examined ?? 0;
        const before = seen();
        const outcome = await cloud.call('probe', { action: 'find', collection: 'lookups', query });
        expect(outcome.ok).toBe(true);
        return seen() - before;
      };
      expect(await examined({ branchId: 'b7' })).toBe(10);
      expect(await examined({ branchId: 'b7', year: 2 })).toBe(10);
      expect(await examined({ branchId: 'b7', year: 3 })).toBe(0);
      expect(await examined({ n: 7 })).toBe(600);
    });
  });
}
