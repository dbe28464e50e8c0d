import { openBench, type Bench, type Mode } from '../harness';
import { aggregateCases } from './aggregate';
import { insertCases } from './insert';
import { queryCases } from './query';
import { storageCases } from './storage';
import { transactionCases } from './transactions';
import { uniqueCases } from './unique';
import { updateCases } from './update';

/** 同一套符合性用例，两种存储方式各跑一遍；全部经由未经改动的 wx-server-sdk。 */
export function conformance(mode: Mode): void {
  jest.setTimeout(30_000);

  describe(`符合性（${mode === 'memory' ? '内存' : '持久'}）`, () => {
    let opened: Awaited<ReturnType<typeof openBench>>;
    const bench = (): Bench => opened;

    beforeAll(async () => {
      opened = await openBench(mode);
    });
    afterAll(() => opened.close());

    insertCases(bench);
    queryCases(bench);
    updateCases(bench);
    uniqueCases(bench);
    transactionCases(bench);
    aggregateCases(bench);
    storageCases(bench);
  });
}
