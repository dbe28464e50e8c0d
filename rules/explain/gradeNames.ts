import type { ReasonFacts } from '../reason';
import type { Grade } from '../vocabulary';

const NAMES: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
};

const isGrade = (id: string): id is Grade => Object.hasOwn(NAMES, id);

/** 等次的中文名；多个等次是逗号连接的编号，写成顿号连接的中文名。空串写“无”。 */
export const gradeNames = (ids: ReasonFacts[string] | undefined): string =>
  String(ids)
    .split(',')
    .map((id) => (isGrade(id) ? NAMES[id] : '无'))
    .join('、');
