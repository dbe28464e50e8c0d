import { CODE, command, expectRefused, type Bench, type Table, type Tx } from '../harness';

/** 事务。 */
export function transactionCases(bench: () => Bench): void {
  describe('事务', () => {
    let table: Table & { readonly name: string };
    const inside = (tx: Tx) => tx.collection(table.name);

    beforeEach(async () => {
      table = await bench().table();
      await table.add({ data: [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }] }); // prettier-ignore
    });

    const n = async (id: string) => (await table.doc(id).get()).data['n'];

    it('提交后一起生效，提交前外面看不见', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      await inside(tx).add({ data: { _id: 'c', n: 3 } });
      expect(await n('a')).toBe(1);
      expect((await table.count()).total).toBe(2);
      await tx.commit();
      expect([await n('a'), await n('c')]).toEqual([2, 3]);
    });

    it('回滚不留痕', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      await inside(tx).doc('b').remove();
      await inside(tx).add({ data: { _id: 'c' } });
      await tx.rollback();
      expect((await table.orderBy('_id', 'asc').get()).data).toEqual([
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ]);
    });

    it('自己写的自己读得到', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 5 } });
      await inside(tx)
        .doc('a')
        .update({ data: { n: command().inc(1) } });
      expect((await inside(tx).doc('a').get()).data['n']).toBe(6);
      await inside(tx).doc('b').remove();
      await expect(inside(tx).doc('b').get()).rejects.toBeDefined();
      await tx.commit();
      expect(await n('a')).toBe(6);
    });

    it('读的是开始那一刻的快照', async () => {
      const tx = await bench().db.startTransaction();
      await table.doc('a').update({ data: { n: 9 } });
      await table.doc('b').remove();
      await table.add({ data: { _id: 'late' } });
      expect((await inside(tx).doc('a').get()).data['n']).toBe(1);
      expect((await inside(tx).doc('b').get()).data['n']).toBe(1);
      await expect(inside(tx).doc('late').get()).rejects.toBeDefined();
      await tx.rollback();
    });

    it('事务里按条件查也是快照（推断）', async () => {
      const tx = await bench().db.startTransaction();
      await table.doc('a').update({ data: { n: 9 } });
      await inside(tx).add({ data: { _id: 'mine', n: 1 } });
      const { data } = await inside(tx).where({ n: 1 }).orderBy('_id', 'asc').get();
      expect(data.map((doc) => doc['_id'])).toEqual(['a', 'b', 'mine']);
      await tx.rollback();
    });

    it('两个事务写同一文档：后写的立即冲突', async () => {
      const [one, two] = [await bench().db.startTransaction(), await bench().db.startTransaction()];
      await inside(one)
        .doc('a')
        .update({ data: { n: 2 } });
      const conflict = inside(two)
        .doc('a')
        .update({ data: { n: 3 } });
      await expectRefused(conflict, CODE.system, /TransactionConflict/);
      await one.commit();
      expect(await n('a')).toBe(2);
    });

    it('写开始之后被别人改过的文档：立即冲突', async () => {
      const tx = await bench().db.startTransaction();
      await table.doc('a').update({ data: { n: 9 } });
      const write = inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      await expectRefused(write, CODE.system, /TransactionConflict/);
    });

    it('写开始之后被别人删掉的文档：立即冲突', async () => {
      const tx = await bench().db.startTransaction();
      await table.doc('a').remove();
      const write = inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      await expectRefused(write, CODE.system, /TransactionConflict/);
    });

    it('冲突之后事务已经中止，再提交或回滚都说不存在', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('b')
        .update({ data: { n: 7 } });
      await table.doc('a').update({ data: { n: 9 } });
      await expect(inside(tx).doc('a').remove()).rejects.toBeDefined();
      await expectRefused(tx.commit(), CODE.transaction, /TransactionNotExist/);
      expect(await n('b')).toBe(1);
    });

    it('事务里任何一步被拒，整个事务中止（推断）', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('b')
        .update({ data: { n: 7 } });
      await expectRefused(inside(tx).add({ data: { _id: 'a' } }), CODE.request, /E11000/);
      await expectRefused(tx.commit(), CODE.transaction, /TransactionNotExist/);
      expect(await n('b')).toBe(1);
    });

    it('写不同文档的两个事务互不妨碍', async () => {
      const [one, two] = [await bench().db.startTransaction(), await bench().db.startTransaction()];
      await inside(one)
        .doc('a')
        .update({ data: { n: 2 } });
      await inside(two)
        .doc('b')
        .update({ data: { n: 3 } });
      await two.commit();
      await one.commit();
      expect([await n('a'), await n('b')]).toEqual([2, 3]);
    });

    it('普通修改等事务放锁，再在新内容上修改', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 10 } });
      let done = false;
      const outside = table
        .doc('a')
        .update({ data: { n: command().inc(1) } })
        .then(() => {
          done = true;
        });
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(done).toBe(false);
      await tx.commit();
      await outside;
      expect(await n('a')).toBe(11);
    });

    it('普通新增等事务里未提交的同主键，事务提交后得到 E11000', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx).add({ data: { _id: 'c' } });
      const outside = table.add({ data: { _id: 'c' } });
      const refused = expectRefused(outside, CODE.request, /E11000/);
      await tx.commit();
      await refused;
    });

    it('两个事务新增同一个唯一值：后来的立即冲突（推断）', async () => {
      const { db } = bench();
      const [one, two] = [await db.startTransaction(), await db.startTransaction()];
      await one.collection('indexed').add({ data: { email: 'tx@x' } });
      const second = two.collection('indexed').add({ data: { email: 'tx@x' } });
      await expectRefused(second, CODE.system, /TransactionConflict/);
      await one.rollback();
    });

    it('超过 30 秒的事务不复存在，锁也放开', async () => {
      const { cloud, db } = bench();
      const tx = await db.startTransaction();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      cloud.clock.advance(31_000);
      await expectRefused(tx.commit(), CODE.transaction, /30 seconds/);
      await table.doc('a').update({ data: { n: 5 } });
      cloud.clock.reset();
      expect(await n('a')).toBe(5);
    });

    it('不到 30 秒的事务还在', async () => {
      const { cloud, db } = bench();
      const tx = await db.startTransaction();
      await inside(tx)
        .doc('a')
        .update({ data: { n: 2 } });
      cloud.clock.advance(29_000);
      await tx.commit();
      cloud.clock.reset();
      expect(await n('a')).toBe(2);
    });

    it('重复提交被拒', async () => {
      const tx = await bench().db.startTransaction();
      await tx.commit();
      await expectRefused(tx.commit(), CODE.transaction, /TransactionNotExist/);
    });

    it('runTransaction 返回操作的返回值并提交', async () => {
      const result = await bench().db.runTransaction(async (tx) => {
        await inside(tx)
          .doc('a')
          .update({ data: { n: 4 } });
        return '好';
      });
      expect(result).toBe('好');
      expect(await n('a')).toBe(4);
    });

    it('runTransaction 里抛出则回滚', async () => {
      const run = bench().db.runTransaction(async (tx) => {
        await inside(tx)
          .doc('a')
          .update({ data: { n: 4 } });
        throw new Error('不办了');
      });
      await expect(run).rejects.toBeDefined();
      expect(await n('a')).toBe(1);
    });

    it('runTransaction 不重试操作里抛出的冲突（SDK 的坑，须自写重试）', async () => {
      let runs = 0;
      const run = bench().db.runTransaction(async (tx) => {
        runs += 1;
        await inside(tx).doc('b').get();
        await table.doc('a').update({ data: { n: command().inc(1) } });
        await inside(tx)
          .doc('a')
          .update({ data: { n: 0 } });
      });
      await expectRefused(run, CODE.system, /TransactionConflict/);
      expect(runs).toBe(1);
    });

    it('事务里 where().update() 不带事务号，在事务外立即生效（SDK 的坑）', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .where({ _id: 'b' })
        .update({ data: { n: 777 } });
      expect(await n('b')).toBe(777);
      await tx.rollback();
      expect(await n('b')).toBe(777);
    });

    it('冲突即重试，十个并发事务自增一次不少', async () => {
      const increment = async (): Promise<void> => {
        for (;;) {
          const tx = await bench().db.startTransaction();
          try {
            const { data } = await inside(tx).doc('a').get();
            await inside(tx)
              .doc('a')
              .update({ data: { n: Number(data['n']) + 1 } });
            await tx.commit();
            return;
          } catch (error) {
            if (!/TransactionConflict/.test(String((error as { errMsg?: string }).errMsg)))
              throw error;
          }
        }
      };
      await Promise.all(Array.from({ length: 10 }, increment));
      expect(await n('a')).toBe(11);
    });

    it('事务里 set 新建与覆盖', async () => {
      const tx = await bench().db.startTransaction();
      await inside(tx)
        .doc('c')
        .set({ data: { n: 3 } });
      await inside(tx)
        .doc('a')
        .set({ data: { m: 1 } });
      await tx.commit();
      expect((await table.doc('a').get()).data).toEqual({ _id: 'a', m: 1 });
      expect(await n('c')).toBe(3);
    });
  });
}
