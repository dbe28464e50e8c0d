/** 命令行 `npm run rules`：真起进程，读标准输入，看标准输出、标准错误与退出码。 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

// 起进程要一两秒，机器忙时更久
jest.setTimeout(60_000);

interface Outcome {
  readonly status: number | null;
  readonly stderr: string;
  readonly output: { result: unknown; reasons: { code: string; sentence: string }[] } | null;
}

const invoke = (name: string, stdin: string): Outcome => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TSX, path.join(ROOT, 'config/scripts/rules.ts'), name],
    { input: stdin, encoding: 'utf8' },
  );
  return {
    status,
    stderr,
    output: stdout === '' ? null : (JSON.parse(stdout) as Outcome['output']),
  };
};
const run = (name: string, facts: unknown): Outcome => invoke(name, JSON.stringify(facts));

const noVotes = { present: 0, issued: 0, collected: 0, valid: 0, invalid: 0 };
const envelopes = { present: 10, issued: 10, collected: 10, valid: 10, invalid: 0 };
const column = {
  subjectId: 'm1',
  grades: { excellent: 3, qualified: 3, basic: 2, unqualified: 1 },
  abstained: 1,
  blank: 0,
};

describe('判断', () => {
  it.each<[string, unknown, unknown, string]>([
    [
      'score',
      {
        year: 2026,
        events: [
          { kind: 'entry', id: 'a', item: 'P11', count: 1, at: '2026-05-01 10:00' },
          { kind: 'entry', id: 'b', item: 'P11', count: 1, at: '2025-12-31 23:59' },
        ],
      },
      { score: 110, bonus: 10, conclusions: { band: 'excellentEligible' } },
      '得分 110，在 108 分以上，综合其他表现可以定为优秀',
    ],
    [
      'quorum',
      {
        members: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, kind: 'fullMember' })),
        presentIds: ['a', 'b', 'c', 'd'],
        asOf: '2026-06-01 09:00',
        massAvailable: 10,
      },
      { quorum: { reached: true, required: 4 }, massRepresentatives: { required: 3 } },
      '应到正式党员 5 人，实到 4 人',
    ],
    [
      'ballot',
      {
        party: { envelopes, columns: [column] },
        mass: { envelopes: noVotes, columns: [] },
      },
      {
        standing: 'sound',
        passRates: [{ subjectId: 'm1', passing: 6, base: 10, line: 'atLeast' }],
      },
      'Q13',
    ],
    [
      'appraisal',
      {
        line: 'below',
        poorPerformance: true,
        unqualifiedConduct: false,
        now: '2026-12-20',
        decided: { grade: 'unqualified', willingToStay: true, willingToCorrect: true },
      },
      { recognition: { required: 'unqualified' }, dispositions: { required: 'rectification' } },
      'Q18',
    ],
    [
      'calendar',
      { field: 'government', hasCommittee: false, records: [], now: '2026-03-15' },
      expect.arrayContaining([expect.objectContaining({ duty: 'themedPartyDay', owed: 2 })]),
      '本月主题党日应不少于 2 次，已 0 次，还差 2 次',
    ],
    [
      'explain',
      {
        reasons: [
          {
            rule: 'points/annualScore',
            articles: ['S4'],
            code: 'points.vetoed',
            facts: { vetoes: 1 },
          },
        ],
      },
      null,
      '有 1 项一票否决成立，年度积分为 0（依据 S4〔积分〕附件1一）。',
    ],
  ])('%s', (name, facts, result, sentence) => {
    const { status, stderr, output } = run(name, facts);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    if (result === null || Array.isArray(output?.result)) expect(output?.result).toEqual(result);
    else expect(output?.result).toMatchObject(result as object);
    expect(output?.reasons.map((reason) => reason.sentence).join('\n')).toContain(sentence);
  });

  it('票数对不上时只报告哪里不成立，不给合格率', () => {
    const { output } = run('ballot', {
      party: { envelopes: { ...envelopes, collected: 11, valid: 11 }, columns: [] },
      mass: { envelopes: noVotes, columns: [] },
    });
    expect(output?.result).toEqual({ standing: 'void' });
  });
});

describe('坏输入：中文错误、带路径、以 1 退出', () => {
  it.each<[string, string, string, string[]]>([
    ['不是 JSON', 'score', '{"year": 2026,\n  events}', ['第 2 行第 3 列']],
    ['空输入', 'score', '', ['第 1 行第 1 列']],
    [
      '形状不对，逐处列出路径',
      'score',
      '{"year":2026,"events":[{"kind":"entry","id":"a","item":"P7","count":0,"at":"2026-02-30"}]}',
      ['2 处', 'events[0].count：', 'events[0].at：时刻应写作'],
    ],
    [
      '编号重复',
      'score',
      '{"year":2026,"events":[{"kind":"veto","id":"a","article":"V1","at":1},{"kind":"veto","id":"a","article":"V1","at":1}]}',
      ['events[1].id：编号重复'],
    ],
    ['没有当年的方案', 'score', '{"year":2010,"events":[]}', ['schemes：没有 2010 年适用的方案']],
    [
      '多余的字段',
      'quorum',
      '{"members":[],"presentIds":[],"asOf":1,"massAvailable":0,"x":1}',
      ['x'],
    ],
    ['没有这个子命令', 'verdict', '{}', ['用法：npm run rules -- score|quorum|']],
  ])('%s', (_case, name, stdin, messages) => {
    const { status, stderr, output } = invoke(name, stdin);
    expect(status).toBe(1);
    expect(output).toBeNull();
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
  });
});
