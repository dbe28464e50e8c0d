import { vetoAppraisal } from '../../../rules/points/vetoAppraisal';
import type { VetoAppraisalFacts } from '../../../rules/points/vetoAppraisal';

const heard: VetoAppraisalFacts = { counted: true, isSubject: true, heldAt: 200, openedAt: 100 };

describe('否决所经的民主评议（S4、G3）', () => {
  it.each<[string, Partial<VetoAppraisalFacts>, boolean]>([
    ['计过票、本人被评议、开在启动之后', {}, true],
    ['还没计票', { counted: false }, false],
    ['本人不是被评议人', { isSubject: false }, false],
    ['会开在启动前一刻', { heldAt: 99 }, false],
    ['会开在启动的同一刻', { heldAt: 100 }, true],
    ['会开在启动后一刻', { heldAt: 101 }, true],
  ])('%s → %s', (_case, facts, expected) => {
    expect(vetoAppraisal({ ...heard, ...facts })).toBe(expected);
  });
});
