import path from 'node:path';
import type { AccessRule } from '../../cloudfunctions/_runtime/access';
import { ACCESS } from '../../cloudfunctions/_runtime/access';
import { ROOT } from '../../config/paths';
import { ARTICLE_IDS } from '../../rules/law/articleIds';
import type { Contract } from '../../types/contract';
import { FIELD_LABELS } from '../../types/fieldLabels';
import { ROLES } from '../../types/roles';
import { z } from '../../types/zod';

const TABLE: Readonly<Record<string, Readonly<Record<string, AccessRule>>>> = ACCESS;

/** 有鉴权表的函数，契约文件与它的导出同名；新添的领域自动进来。 */
const ACTIONS = Object.entries(TABLE).flatMap(([fn, rules]) => {
  const loaded = jest.requireActual<Record<string, Readonly<Record<string, Contract>>>>(
    path.join(ROOT, 'types', 'contracts', `${fn}.ts`),
  );
  return Object.entries(loaded[fn] ?? {}).map(([name, contract]) => ({
    action: `${fn}.${name}`,
    contract,
    rule: rules[name],
  }));
});

test('鉴权表与契约一一对应', () => {
  const tabled = Object.entries(TABLE).flatMap(([fn, rules]) =>
    Object.keys(rules).map((name) => `${fn}.${name}`),
  );
  expect(tabled.sort()).toEqual(ACTIONS.map(({ action }) => action).sort());
});

test.each(ACTIONS)('$action：条款存在，职责是认得的', ({ contract, rule }) => {
  expect(contract.articles.length).toBeGreaterThan(0);
  for (const article of contract.articles) expect(ARTICLE_IDS).toContain(article);
  const who = rule?.who;
  if (Array.isArray(who)) for (const role of who) expect(ROLES).toContain(role);
});

test('不须先同意的只有未绑定也能做的，与同意本身（X4）', () => {
  const open = ACTIONS.filter(({ rule }) => rule?.consent === false && rule.who !== 'anyone');
  expect(open.map(({ action }) => action)).toEqual(['member.consent']);
});

test('看得到别人手机号、积分明细、审计原文的都留痕（X4）', () => {
  const traced = ACTIONS.filter(({ rule }) => rule?.traced).map(({ action }) => action);
  const personal = ['member.pendingBindings', 'member.roster', 'points.pending', 'points.branch'];
  expect(traced).toEqual(expect.arrayContaining([...personal, 'audit.export']));
});

test.each(ACTIONS)('$action：每个输入字段都有中文名，不收多余字段', ({ contract }) => {
  const schema = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' });
  const objects = objectsIn(schema);
  expect(objects.length).toBeGreaterThan(0);
  for (const { properties, additionalProperties } of objects) {
    expect(additionalProperties).toBe(false);
    for (const name of Object.keys(properties ?? {})) {
      expect(Object.keys(FIELD_LABELS)).toContain(name);
    }
  }
});

test('身份不从输入里来：没有 openid、角色冒充之类的字段', () => {
  const names = ACTIONS.flatMap(({ contract }) =>
    objectsIn(z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' })).flatMap(
      ({ properties }) => Object.keys(properties ?? {}),
    ),
  );
  for (const forbidden of ['openid', 'userInfo', 'actor', 'now', 'idNumber', 'address']) {
    expect(names).not.toContain(forbidden);
  }
});

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: unknown;
}

function objectsIn(node: unknown): ObjectSchema[] {
  if (typeof node !== 'object' || node === null) return [];
  const nested = Object.values(node).flatMap((child) => objectsIn(child));
  return 'type' in node && node.type === 'object' ? [node as ObjectSchema, ...nested] : nested;
}
