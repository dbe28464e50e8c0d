import { MINUTE_FIELDS, minutesComplete } from '../../../rules/attendance/minutesComplete';
import type { MinuteField } from '../../../rules/attendance/minutesComplete';
import { explain } from '../../../rules/explain/explain';

const without = (...missing: MinuteField[]) =>
  minutesComplete(new Set(MINUTE_FIELDS.filter((field) => !missing.includes(field))));

describe('活动纪实（M7）', () => {
  it('写全了可以归档', () => {
    expect(without()).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'attendance/minutesComplete',
          articles: ['M7'],
          code: 'attendance.minutesComplete',
          facts: { missing: '' },
        },
      ],
    });
  });

  it.each(MINUTE_FIELDS)('缺 %s', (field) => {
    const { allowed, reasons } = without(field);
    expect(allowed).toBe(false);
    expect(reasons).toEqual([
      {
        rule: 'attendance/minutesComplete',
        articles: ['M7'],
        code: 'attendance.minutesMissing',
        facts: { missing: field },
      },
    ]);
  });

  it('缺几项按次序列出，句子写中文名', () => {
    const { reasons } = without('resolutions', 'time');
    expect(reasons.map(explain)).toEqual([
      '活动纪实还缺：时间、决议（依据 M7〔过硬〕三10、17、22）。',
    ]);
  });
});
