import { readDoorCode } from '../../src/packages/booth/door/doorCode';
import { idleAfter } from '../../src/packages/booth/flow/idle';
import { blankMarks, progressOf, usableMarks, withMark } from '../../src/packages/booth/flow/marks';
import { compareEntries, paperStage, reopened } from '../../src/packages/booth/flow/paper';
import { stayingAfter } from '../../src/packages/booth/flow/staying';
import type { Situation } from '../../src/packages/booth/flow/step';
import { stepOf } from '../../src/packages/booth/flow/step';
import { checkTable } from '../../src/packages/booth/flow/checkTable';
import { toBase64 } from '../../types/ballot/base64';
import { fail } from '../../types/errors';

const DIGEST = 'ab'.repeat(32);
const MAC = 'A'.repeat(22);

describe('门口的码', () => {
  const qr = `DZBB.r-1.2.118000000.${MAC}.${DIGEST}`;
  test('扫到的带清单散列，原样交给票箱', () => {
    expect(readDoorCode(` ${qr}\n`, 'r-1')).toEqual({ door: { code: qr, digest: DIGEST } });
  });
  test('手输的 8 位数字可以带空格，没有散列', () => {
    expect(readDoorCode('1234 5678', 'r-1')).toEqual({ door: { code: '12345678', digest: null } });
  });
  test.each([
    ['别的会', qr, 'r-2', 'otherRound'],
    ['七位数字', '1234567', 'r-1', 'notACode'],
    ['签到码', `DZBC.r-1.118.${MAC}`, 'r-1', 'notACode'],
    ['散列短了', qr.slice(0, -2), 'r-1', 'notACode'],
    ['散列大写', qr.replace(DIGEST, DIGEST.toUpperCase()), 'r-1', 'notACode'],
    ['会次里有斜杠', qr.replace('r-1', '../x'), '../x', 'notACode'],
    ['空', '', 'r-1', 'notACode'],
  ])('%s：%s', (_, text, round, refusal) => {
    expect(readDoorCode(text, round)).toEqual({ refusal });
  });
});

describe('写到哪里', () => {
  const mine = [true, false, true, true];
  test('空票没有一格有值；不评的那列不计', () => {
    expect(blankMarks(3)).toEqual([null, null, null]);
    expect(progressOf(mine, blankMarks(4))).toEqual({ filled: 0, total: 3, nextOpen: 0 });
  });
  test('下一个没填的从当前往后找，到头再从头找，都填了为 null', () => {
    const marks = withMark(blankMarks(4), 2, 'abstained');
    expect(progressOf(mine, marks, 0).nextOpen).toBe(3);
    expect(progressOf(mine, marks, 3).nextOpen).toBe(0);
    const full = withMark(withMark(marks, 0, 'qualified'), 3, 'basic');
    expect(progressOf(mine, full, 0)).toEqual({ filled: 3, total: 3, nextOpen: null });
  });
  test('改一格不动别的格', () => {
    const before = withMark(blankMarks(2), 0, 'excellent');
    expect(withMark(before, 1, 'basic')).toEqual(['excellent', 'basic']);
    expect(before).toEqual(['excellent', null]);
  });
  test.each([
    ['列数不对', ['qualified'], [true, true]],
    ['不评的列有档次', ['qualified', 'qualified'], [true, false]],
    ['没有草稿', null, [true, false]],
  ] as const)('草稿不能用就从空票起：%s', (_, saved, columns) => {
    expect(usableMarks(saved, columns)).toEqual(columns.map(() => null));
  });
  test('能用的草稿原样接着写', () => {
    expect(usableMarks(['basic', null], [true, false])).toEqual(['basic', null]);
  });
});

describe('一屏一步', () => {
  const base: Situation = { stage: 'held', booth: 'checked', reviewing: false, complete: false };
  test.each<[string, Partial<Situation>, string]>([
    ['没领票', { stage: null }, 'noTicket'],
    ['领票领到一半', { stage: 'draft' }, 'noTicket'],
    ['没进写票处', { booth: 'none' }, 'door'],
    ['核对字没比过', { booth: 'unchecked' }, 'compare'],
    ['封好的也要比过核对字', { stage: 'sealed', booth: 'unchecked' }, 'compare'],
    ['进来了', {}, 'write'],
    ['没填完看不了检查页', { reviewing: true }, 'write'],
    ['填完了还没要检查', { complete: true }, 'write'],
    ['填完了要检查', { reviewing: true, complete: true }, 'review'],
    ['封好了', { stage: 'sealed' }, 'send'],
    ['封好了但位置丢了', { stage: 'sealed', booth: 'none' }, 'door'],
    ['投了', { stage: 'cast', booth: 'none' }, 'done'],
  ])('%s', (_, change, step) => {
    expect(stepOf({ ...base, ...change })).toBe(step);
  });
});

test.each([
  ['续上了', { ok: true, value: { seconds: 180 } } as const, 'stay'],
  ['断网接着写', { ok: false, error: { code: 'NETWORK', message: '' } } as const, 'stay'],
  ['票箱一时出错接着写', fail('INTERNAL'), 'stay'],
  ['位置让出了', fail('BOX_BOOTH_NEEDED'), 'rescan'],
  ['关箱了', fail('BOX_CLOSED'), 'closed'],
] as const)('续占之后：%s', (_, reply, staying) => {
  expect(stayingAfter(reply)).toBe(staying);
});

test.each([
  [0, 'active'],
  [59_999, 'active'],
  [60_000, 'asking'],
  [79_999, 'asking'],
  [80_000, 'gone'],
] as const)('平板 %d 毫秒没人碰：%s', (since, idle) => {
  expect(idleAfter(since)).toBe(idle);
});

describe('纸质票双人录入', () => {
  test.each([
    [null, null, null],
    ['draft', null, null],
    ['held', null, 'first'],
    ['held', ['basic'], 'second'],
    ['sealed', ['basic'], 'sealed'],
    ['cast', null, 'cast'],
  ] as const)('票夹 %s、第一遍 %j → %s', (stage, first, expected) => {
    expect(paperStage(stage, first)).toBe(expected);
  });
  test('一样才算对上；不一样说出是哪几行', () => {
    expect(compareEntries(['basic', null], ['basic', null])).toEqual({ same: true });
    expect(compareEntries(['basic', 'qualified'], ['basic', 'abstained'])).toEqual({
      same: false,
      columns: [1],
    });
  });
  test('对不上的几行清空，两个人照纸面重填，填好就作准', () => {
    const open = reopened(['basic', 'abstained'], [1]);
    expect(open).toEqual(['basic', null]);
    expect(compareEntries(open, ['basic', 'excellent'])).toEqual({ same: true });
    expect(compareEntries(open, ['excellent', 'excellent'])).toEqual({ same: false, columns: [0] });
  });
});

test('核对：只看在不在；说出记得的才比，手机上没有档次可露', () => {
  const [a, b] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const tables = [[{ pk: a, code: 1 }], [{ pk: a, code: 2 }], []];
  const checked = checkTable(tables, [toBase64(a), toBase64(b), null]);
  expect(checked.map(({ standing }) => standing)).toEqual(['counted', 'missing', 'own']);
  expect(checked[0]?.matches('excellent')).toBe(true);
  expect(checked[0]?.matches('qualified')).toBe(false);
  expect(checked[1]?.matches('qualified')).toBe(false);
});
