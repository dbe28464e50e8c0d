import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../config/paths';
import { ARTICLE_IDS } from '../../rules/law/articleIds';
import { ERRORS, fail } from '../../types/errors';

const entries = Object.entries(ERRORS);
const sources = ['cloudfunctions', 'types'].flatMap((dir) =>
  readdirSync(path.join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'errors.ts')
    .map((file) => readFileSync(path.join(ROOT, dir, file), 'utf8')),
);

test.each(entries)('%s 用在代码里', (code) => {
  expect(sources.some((text) => text.includes(`'${code}'`))).toBe(true);
});

test.each(entries)('%s：中文提示，条款存在', (_code, { message, articles }) => {
  expect(message).toMatch(/[\u4e00-\u9fff]/);
  for (const article of articles) expect(ARTICLE_IDS).toContain(article);
});

test('代码里 fail 的码填齐了提示里的空', () => {
  const missing = sources.flatMap((text) =>
    [...text.matchAll(/fail\(\s*'(\w+)'\s*(,\s*\{([^}]*)\})?/g)].flatMap(
      ([, code = '', , given]) => {
        const { message } = ERRORS[code as keyof typeof ERRORS];
        const blanks = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
        return blanks
          .filter((name) => !new RegExp(`\\b${name}\\b`).test(given ?? ''))
          .map((name) => `${code}.${name}`);
      },
    ),
  );
  expect(missing).toEqual([]);
});

test('fail 填空、带条款；没有条款就不带', () => {
  expect(fail('ROSTER_TOO_LONG', { limit: 500 }).error).toEqual({
    code: 'ROSTER_TOO_LONG',
    message: '名册超过 500 行，请分支部导入',
    articles: ['O10'],
  });
  expect(fail('NOT_BOUND').error).toEqual({
    code: 'NOT_BOUND',
    message: '还没有绑定党员身份，请先绑定',
  });
});
