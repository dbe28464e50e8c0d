import { explain } from '../../../rules/explain/explain';
import { keeperDuty } from '../../../rules/ballot/keeperDuty';
import type { KeeperTask } from '../../../rules/ballot/keeperDuty';
import { keepers } from '../../../rules/ballot/keepers';
import type { Keepers } from '../../../rules/ballot/keepers';

const GOOD: Keepers = { scrutineerIds: ['s'], tellerIds: ['a', 'b', 'c'] };

describe('ballot/keepers：分管钥匙的人选', () => {
  test.each<[name: string, input: Partial<Keepers>, codes: string[], facts: object]>([
    ['三名计票人、一名监票人', {}, [], {}],
    ['监票人多几名也行', { scrutineerIds: ['s', 't'] }, [], {}],
    ['两名计票人', { tellerIds: ['a', 'b'] }, ['ballot.keepersTellers'], { needed: 3, elected: 2 }],
    [
      '四名计票人',
      { tellerIds: ['a', 'b', 'c', 'd'] },
      ['ballot.keepersTellers'],
      { needed: 3, elected: 4 },
    ],
    [
      '同一人写三遍还是一人',
      { tellerIds: ['a', 'a', 'a'] },
      ['ballot.keepersTellers'],
      { needed: 3, elected: 1 },
    ],
    ['没有监票人', { scrutineerIds: [] }, ['ballot.keepersScrutineer'], {}],
    ['一人兼两样', { scrutineerIds: ['s', 'a'] }, ['ballot.keepersOverlap'], { both: 1 }],
    [
      '样样不行',
      { scrutineerIds: [], tellerIds: [] },
      ['ballot.keepersTellers', 'ballot.keepersScrutineer'],
      { needed: 3, elected: 0 },
    ],
  ])('%s', (_name, input, codes, facts) => {
    const { allowed, reasons } = keepers({ ...GOOD, ...input });
    expect(allowed).toBe(codes.length === 0);
    expect(reasons.map(({ code }) => code)).toEqual(codes);
    expect(reasons[0]?.facts ?? {}).toEqual(facts);
    for (const reason of reasons) {
      expect(reason).toMatchObject({ rule: 'ballot/keepers', articles: ['Q10', 'Q12'] });
    }
  });

  test('句子', () => {
    const { reasons } = keepers({ scrutineerIds: ['a'], tellerIds: ['a', 'b'] });
    expect(reasons.map(explain).join('')).toContain(
      '正好 3 名计票人（任意两人合起来才开得了），现在是 2 名',
    );
    expect(reasons.map(explain).join('')).toContain('有 1 人既是监票人又是计票人');
    expect(explain(keepers({ ...GOOD, scrutineerIds: [] }).reasons[0] ?? missing())).toContain(
      '监票人管总票钥匙',
    );
  });
});

describe('ballot/keeperDuty：两层由谁造、谁开', () => {
  const NONE = { dealer: null, openers: [] };
  test.each<[name: string, input: Partial<KeeperTask>, codes: string[]]>([
    ['另一层还没有人碰过，造', {}, []],
    ['另一层还没有人碰过，开', { task: 'open' }, []],
    ['另一层是别人造、别人开的', { task: 'open', other: { dealer: 'b', openers: ['b', 'c'] } }, []],
    ['造过另一层的再造', { other: { dealer: 'a', openers: [] } }, ['ballot.keeperDealtOther']],
    [
      '造过另一层的来开',
      { task: 'open', other: { dealer: 'a', openers: [] } },
      ['ballot.keeperDealtOther'],
    ],
    [
      '开过另一层的来开，后来换了人也算',
      { task: 'open', other: { dealer: 'b', openers: ['a', 'c'] } },
      ['ballot.keeperOpenedOther'],
    ],
    [
      '又造又开过另一层',
      { task: 'open', other: { dealer: 'a', openers: ['a'] } },
      ['ballot.keeperDealtOther', 'ballot.keeperOpenedOther'],
    ],
  ])('%s', (_name, input, codes) => {
    const task: KeeperTask = { memberId: 'a', task: 'deal', other: NONE, ...input };
    const { allowed, reasons } = keeperDuty(task);
    expect(allowed).toBe(codes.length === 0);
    expect(reasons).toEqual(
      codes.map((code) => ({
        rule: 'ballot/keeperDuty',
        articles: ['Q10', 'Q12'],
        code,
        facts: { task: task.task },
      })),
    );
  });

  test('句子分得出造与开', () => {
    const said = (task: KeeperTask['task']) =>
      keeperDuty({ memberId: 'a', task, other: { dealer: 'a', openers: ['a'] } })
        .reasons.map(explain)
        .join('');
    expect(said('deal')).toContain('造另一层钥匙的人不能再造这一层');
    expect(said('deal')).toContain('开另一层的人不能再造这一层');
    expect(said('open')).toContain('造另一层钥匙的人不能来开这一层');
    expect(said('open')).toContain('开另一层的人不能来开这一层');
  });
});

const missing = (): never => {
  throw new Error('没有理由');
};
