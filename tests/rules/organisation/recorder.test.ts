import { recorderSetting } from '../../../rules/organisation/recorder';
import type { RecorderFacts } from '../../../rules/organisation/recorder';

const person = (id: string) => ({ id, kind: 'fullMember' as const });
const conforming: RecorderFacts = {
  recorders: [person('li')],
  supervisors: ['wang'],
  assessors: ['secretary', 'deputy'],
  recommended: true,
};

describe('考核记录员（O8）', () => {
  it.each([
    ['有监督员', ['wang'], 1],
    ['没有监督员', [], 0],
  ])('符合：%s', (_case, supervisors, count) => {
    expect(recorderSetting({ ...conforming, supervisors })).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'organisation/recorder',
          articles: ['O8'],
          code: 'organisation.recorderConforms',
          facts: { supervisors: count },
        },
      ],
    });
  });

  it.each<[string, Partial<RecorderFacts>, [string, object][]]>([
    ['没有记录员', { recorders: [] }, [['organisation.recorderCount', { recorders: 0 }]]],
    [
      '两名记录员',
      { recorders: [person('li'), person('zhao')] },
      [['organisation.recorderCount', { recorders: 2 }]],
    ],
    [
      '记录员是预备党员',
      { recorders: [{ id: 'li', kind: 'probationaryMember' }] },
      [['organisation.recorderNotFullMember', {}]],
    ],
    [
      '书记兼记录员',
      { recorders: [person('secretary')] },
      [['organisation.recorderAssessesSelf', {}]],
    ],
    [
      '副书记兼记录员',
      { recorders: [person('deputy')] },
      [['organisation.recorderAssessesSelf', {}]],
    ],
    ['没有经推荐', { recommended: false }, [['organisation.recorderNotRecommended', {}]]],
    [
      '两名监督员',
      { supervisors: ['wang', 'zhao'] },
      [['organisation.supervisorCount', { supervisors: 2 }]],
    ],
    ['监督员就是记录员', { supervisors: ['li'] }, [['organisation.supervisorIsRecorder', {}]]],
  ])('%s', (_case, change, expected) => {
    const { allowed, reasons } = recorderSetting({ ...conforming, ...change });
    expect(allowed).toBe(false);
    expect(reasons).toEqual(
      expected.map(([code, facts]) => ({
        rule: 'organisation/recorder',
        articles: ['O8'],
        code,
        facts,
      })),
    );
  });
});
