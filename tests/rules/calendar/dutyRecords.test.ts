import { dutiesOwed } from '../../../rules/calendar/dutiesOwed';
import type { HeldEvent } from '../../../rules/calendar/eventDuties';
import { eventDuties } from '../../../rules/calendar/eventDuties';
import { isoOf } from '../../../rules/calendar/civil';
import { politicalBirthday } from '../../../rules/calendar/politicalBirthday';
import type { HeldTalk, TalkKind, TalkParty } from '../../../rules/calendar/talkDuties';
import { TALK_KINDS, talkDuties, talkKindFits } from '../../../rules/calendar/talkDuties';
import { FREQUENCIES } from '../../../rules/schemes/frequencies/byField';
import { EVENT_KINDS } from '../../../rules/vocabulary';
import { at } from '../at';

const when = at('2026-03-05', '09:00');
const held = (more: Partial<HeldEvent>): HeldEvent => ({
  kind: 'partyLecture',
  at: when,
  group: null,
  speakerIds: [],
  ...more,
});

describe('活动算作哪几项（M1—M3）', () => {
  it.each(EVENT_KINDS.filter((kind) => kind !== 'groupMeeting'))('%s 算它自己', (kind) => {
    expect(eventDuties(held({ kind }), 's')).toEqual([{ duty: kind, at: when, subjectId: null }]);
  });

  it.each<[string, Partial<HeldEvent>, string | null, [string, string | null][]]>([
    ['党小组会按组', { kind: 'groupMeeting', group: '一组' }, 's', [['groupMeeting', '一组']]],
    ['没有写明哪个组', { kind: 'groupMeeting' }, 's', []],
    [
      '党员讲党课',
      { speakerIds: ['m1', 'm2', 'm1'] },
      's',
      [
        ['partyLecture', null],
        ['memberLecture', 'm1'],
        ['memberLecture', 'm2'],
      ],
    ],
    [
      '书记讲党课',
      { speakerIds: ['s'] },
      's',
      [
        ['partyLecture', null],
        ['memberLecture', 's'],
        ['secretaryLecture', null],
      ],
    ],
    [
      '书记空缺',
      { speakerIds: ['m1'] },
      null,
      [
        ['partyLecture', null],
        ['memberLecture', 'm1'],
      ],
    ],
    [
      '别的会上发言不是讲党课',
      { kind: 'themedPartyDay', speakerIds: ['s'] },
      's',
      [['themedPartyDay', null]],
    ],
  ])('%s', (_case, more, secretaryId, expected) => {
    const records = eventDuties(held(more), secretaryId);
    expect(records.map(({ duty, subjectId }) => [duty, subjectId])).toEqual(expected);
    expect(records.every((record) => record.at === when)).toBe(true);
  });
});

describe('政治生日（M3）', () => {
  it.each<[string, string | null, number, [string, number] | null]>([
    ['周年', '2010-07-01', 2026, ['2026-07-01', 16]],
    ['第一个周年', '2025-07-01', 2026, ['2026-07-01', 1]],
    ['入党当年没有', '2026-07-01', 2026, null],
    ['入党之前没有', '2027-07-01', 2026, null],
    ['闰日入党，平年取二月末日', '2020-02-29', 2026, ['2026-02-28', 6]],
    ['闰日入党，闰年', '2020-02-29', 2028, ['2028-02-29', 8]],
    ['名册没有', null, 2026, null],
    ['日期不对', '2020-02-30', 2026, null],
  ])('%s', (_case, joinedOn, year, expected) => {
    const birthday = politicalBirthday(joinedOn, year);
    expect(birthday && [isoOf(birthday.day), birthday.years]).toEqual(expected);
  });
});

describe('谈心谈话（M5）', () => {
  const party = (memberId: string, more: Partial<TalkParty> = {}): TalkParty => ({
    memberId,
    isSecretary: false,
    isSuperior: false,
    position: 'ordinary',
    ...more,
  });
  const secretary = party('s', { isSecretary: true, position: 'leader' });
  const superior = party('u', { isSuperior: true });
  const committee = party('c', { position: 'committeeMember' });
  const one = party('m1');
  const two = party('m2');

  it.each<[TalkKind, TalkParty, TalkParty, string]>([
    ['secretaryTalk', secretary, one, 'calendar.talkFits'],
    ['secretaryTalk', one, secretary, 'calendar.talkFits'],
    ['secretaryTalk', one, two, 'calendar.talkKindWrong'],
    ['secretaryTalk', secretary, superior, 'calendar.talkKindWrong'],
    ['superiorTalk', superior, secretary, 'calendar.talkFits'],
    ['superiorTalk', secretary, superior, 'calendar.talkFits'],
    ['superiorTalk', superior, one, 'calendar.talkKindWrong'],
    ['superiorTalk', secretary, one, 'calendar.talkKindWrong'],
    ['leadershipTalk', secretary, committee, 'calendar.talkFits'],
    ['leadershipTalk', secretary, one, 'calendar.talkKindWrong'],
    ['leadershipTalk', one, committee, 'calendar.talkKindWrong'],
    ['reminder', one, two, 'calendar.talkFits'],
    ['other', one, two, 'calendar.talkFits'],
    ...TALK_KINDS.map((kind): [TalkKind, TalkParty, TalkParty, string] => [
      kind,
      secretary,
      secretary,
      'calendar.talkWithSelf',
    ]),
  ])('%s：%o 与 %o', (kind, a, b, code) => {
    const { allowed, reasons } = talkKindFits(kind, a, b);
    expect(allowed).toBe(code === 'calendar.talkFits');
    expect(reasons).toEqual([
      {
        rule: 'calendar/talkDuties',
        articles: [kind === 'reminder' ? 'L4' : 'M5'],
        code,
        facts: { kind },
      },
    ]);
  });

  const talk = (kind: TalkKind, parties: [string, string], disputed = false): HeldTalk => ({
    kind,
    at: when,
    parties,
    disputed,
  });
  it.each<[string, HeldTalk, string | null, [string, string | null][]]>([
    ['书记与党员', talk('secretaryTalk', ['s', 'm1']), 's', [['secretaryTalk', 'm1']]],
    ['党员记的也算', talk('secretaryTalk', ['m1', 's']), 's', [['secretaryTalk', 'm1']]],
    ['前任书记谈的不算现任的', talk('secretaryTalk', ['old', 'm1']), 's', []],
    ['书记空缺', talk('secretaryTalk', ['s', 'm1']), null, []],
    ['对方说没有谈过', talk('secretaryTalk', ['s', 'm1'], true), 's', []],
    ['上级书记与支部书记', talk('superiorTalk', ['u', 's']), 's', [['superiorTalk', null]]],
    ['班子之间不计次', talk('leadershipTalk', ['s', 'c']), 's', []],
    ['提醒谈话不计次', talk('reminder', ['s', 'm1']), 's', []],
  ])('%s', (_case, one_, secretaryId, expected) => {
    const records = talkDuties(one_, secretaryId);
    expect(records.map(({ duty, subjectId }) => [duty, subjectId])).toEqual(expected);
    expect(records.every((record) => record.at === when)).toBe(true);
  });

  it('书记不欠与自己的谈心；没写书记是谁的照名单算', () => {
    const owedTo = (secretaryId?: string | null) =>
      dutiesOwed(
        FREQUENCIES.rural,
        {
          hasCommittee: true,
          groupIds: [],
          memberIds: ['m1', 's'],
          ...(secretaryId === undefined ? {} : { secretaryId }),
        },
        [],
        when,
      )
        .value.filter((line) => line.duty === 'secretaryTalk')
        .map((line) => line.subjectId);
    expect(owedTo('s')).toEqual(['m1']);
    expect(owedTo(null)).toEqual(['m1', 's']);
    expect(owedTo()).toEqual(['m1', 's']);
  });
});
