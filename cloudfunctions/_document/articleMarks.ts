import type { Notes } from './model';

/** 注的一条连同条款，如“……〔Q13〕”；多条时编号。 */
export function noteLines({ items }: Notes): string[] {
  return items.map(({ text, articles }, at) => {
    const number = items.length > 1 ? `${String(at + 1)}. ` : '';
    const marks = articles.map((article) => `〔${article}〕`).join('');
    return `${at === 0 ? '注：' : ''}${number}${text}${marks}`;
  });
}
