import { MINUTE_FIELDS } from '../../../rules/attendance/minutesComplete';
import { absenceProposals } from '../../../rules/attendance/absenceProposals';
import { dutiesOwed } from '../../../rules/calendar/dutiesOwed';
import { explain, SENTENCE_TABLES, statementOf } from '../../../rules/explain/explain';
import { allowedConclusions } from '../../../rules/points/allowedConclusions';
import { annualScore } from '../../../rules/points/annualScore';
import type { Reason } from '../../../rules/reason';
import { adjustPointScheme } from '../../../rules/schemes/adjustPointScheme';
import { CYCLES, DUTIES } from '../../../rules/schemes/frequencyScheme';
import { FREQUENCIES } from '../../../rules/schemes/frequencies/byField';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { at } from '../at';

const reason = (code: string, facts: Reason['facts'] = {}): Reason => ({
  rule: 'points/x',
  articles: ['S1'],
  code,
  facts,
});
const sentence = (code: string, facts: Reason['facts'] = {}): string =>
  explain(reason(code, facts)).replace('（依据 S1〔积分〕附件1一）。', '');

describe('理由成句（X1）', () => {
  it('规则给出的理由 → 一句话，含条款与出处', () => {
    const { reasons } = annualScore(
      [
        { kind: 'entry', id: 'a', item: 'P11', count: 1, at: 0 },
        { kind: 'veto', id: 'v', article: 'V1', at: 0 },
      ],
      SCHEME,
    );
    expect(reasons.map(explain)).toEqual([
      '基础分 100，加分 10，减分 0，年度得分 0（依据 S1〔积分〕附件1一；S3〔积分〕附件2）。',
      '有 1 项一票否决成立，年度积分为 0（依据 S4〔积分〕附件1一；V1〔积分〕附件1一之1）。',
    ]);
  });

  it('缺席建议、分段、所欠事项', () => {
    const [proposal] = absenceProposals(
      'm1',
      [{ eventId: 'e', at: 0, status: 'absent', required: true }],
      SCHEME,
    );
    expect(proposal && explain(proposal.reason)).toBe(
      '未请假缺席要求参加的活动，建议减 3 分，须经支部审核，本人可以申辩（依据 D16a〔积分〕附件2第16项；M8〔积分〕附件2第16项；G5〔纯洁〕二（三）2）。',
    );
    const { reasons } = allowedConclusions({ score: 70, vetoed: false, topRanked: false }, SCHEME);
    expect(reasons.map(explain)[0]).toMatch(
      /^得分恰为 70，属临界，不自动定不合格，由支部决定（依据 S10/,
    );
    const owed = dutiesOwed(
      FREQUENCIES.government,
      { hasCommittee: true, groupIds: [], memberIds: [] },
      [],
      at('2026-03-01'),
    );
    expect(owed.reasons.map(explain).slice(0, 2)).toEqual([
      '本季度支部党员大会应不少于 1 次，已 0 次，还差 1 次（依据 M1〔过硬〕三5、9）。',
      '本月支委会会议应不少于 1 次，已 0 次，还差 1 次（依据 M1〔过硬〕三5、9）。',
    ]);
  });

  it('方案越界：数写中文名，项目写项目名', () => {
    const result = adjustPointScheme(
      SCHEME,
      { freeLeaves: 1, points: { D21: 12 } },
      { id: 'b', version: 2, from: '2027-01-01' },
    );
    expect(result.ok ? [] : result.reasons.map(explain)).toEqual([
      '“违背家庭美德、社会公德、职业道德，造成不良影响”调整为 12，超出允许的 0—10（须为整数）（依据 D21〔积分〕附件2第21项）。',
      '“请假免扣次数”调整为 1，超出允许的 2—12（须为整数）（依据 D16b〔积分〕附件2第16项）。',
    ]);
  });

  it('事项、期间、纪实内容、可调整的数都写中文名', () => {
    const owed = (duty: string, cycle: string) =>
      sentence('calendar.dutyOwed', { duty, cycle, least: 1, done: 0, owed: 1 });
    expect(DUTIES.map((duty) => owed(duty, 'month').replace(/应不少于.*/, ''))).toEqual([
      '本月支部党员大会',
      '本月支委会会议',
      '本月党小组会',
      '本月党课',
      '本月主题党日',
      '本月组织生活会',
      '本月班子会',
      '本月民主评议党员',
      '本月书记讲党课',
      '本月党员讲党课',
      '本月书记与党员谈心',
      '本月上级书记与支部书记谈心',
      '本月年度计划报备',
      '本月制度执行自查',
    ]);
    expect(CYCLES.map((cycle) => owed('partyLecture', cycle).replace(/党课.*/, ''))).toEqual([
      '本月',
      '本季度',
      '本半年',
      '本年',
    ]);
    expect(sentence('attendance.minutesMissing', { missing: MINUTE_FIELDS.join(',') })).toBe(
      '活动纪实还缺：时间、地点、主题、主持、发言人、出席情况、记录、决议',
    );
    const names = [
      'freeLeaves',
      'minimumAttendance',
      'rankPercent',
      'noticeDays',
      'defenceDays',
      'quarterlyPublications',
    ].map((name) =>
      sentence('schemes.outOfBounds', { name, wanted: 0, least: 1, most: 2 }).replace(/调整.*/, ''),
    );
    expect(names).toEqual([
      '“请假免扣次数”',
      '“年度最低参加次数”',
      '“名次提示的百分比”',
      '“年度公示天数”',
      '“申辩天数”',
      '“每季度公布次数”',
    ]);
  });

  it('条款另列的地方，句子里不写条款', () => {
    expect(statementOf(reason('points.vetoed', { vetoes: 1 }))).toBe(
      '有 1 项一票否决成立，年度积分为 0',
    );
  });

  it('没有登记的码摆出规则与事实', () => {
    expect(explain(reason('old.code', { a: 1, b: '二' }))).toBe(
      'points/x：a = 1，b = 二（依据 S1〔积分〕附件1一）。',
    );
    expect(explain(reason('constructor'))).toBe('points/x：（依据 S1〔积分〕附件1一）。');
  });

  it.each([
    [
      'points.claimAcceptable',
      { title: '某项', witnesses: 2, material: false },
      '“某项”的证据齐备（有效证明人 2 名），可以认定',
    ],
    [
      'points.claimAcceptable',
      { title: '某项', witnesses: 0, material: true },
      '“某项”的证据齐备（有材料，有效证明人 0 名），可以认定',
    ],
    ['points.unimproved', { year: 2026, refused: true }, '2026 年度不愿整改，由支部按规定研究'],
    [
      'points.unimproved',
      { year: 2026, refused: false },
      '2026 年度整改效果不明显，由支部按规定研究',
    ],
    ['points.stepAssess', { hasCommittee: true }, '周期已结束，由支委会集体评定'],
    ['points.stepAssess', { hasCommittee: false }, '周期已结束，由支部党员大会集体评定'],
    [
      'organisation.structureConforms',
      { members: 9, committeeRequired: true },
      '党员 9 人，设支委会，设置符合规定',
    ],
    [
      'organisation.structureConforms',
      { members: 5, committeeRequired: false },
      '党员 5 人，不设支委会，设置符合规定',
    ],
    ['organisation.vacancyInTime', { months: 3, filled: true }, '负责人空缺已按期补齐'],
    ['organisation.vacancyInTime', { months: 3, filled: false }, '负责人空缺，应在 3 个月内补齐'],
  ])('%s 按事实分写', (code, facts, expected) => {
    expect(sentence(code, facts as Reason['facts'])).toBe(expected);
  });

  it('码不重复；每句都说得出话，不带句号', () => {
    const codes = SENTENCE_TABLES.flatMap((table) => Object.keys(table));
    expect(new Set(codes).size).toBe(codes.length);
    for (const table of SENTENCE_TABLES) {
      for (const write of Object.values(table)) {
        const text = write({});
        expect(text.length).toBeGreaterThan(3);
        expect(text.endsWith('。')).toBe(false);
      }
    }
  });
});
