import { annualPublication, pointsCorrection } from '../../../rules/points/annualPublication';
import type { AnnualPublicationFacts } from '../../../rules/points/annualPublication';
import { helpOutcomePermission, helpPermission } from '../../../rules/points/helpPermission';
import type { HelpFacts } from '../../../rules/points/helpPermission';
import { reviewPermission } from '../../../rules/points/reviewPermission';
import type { ReviewFacts } from '../../../rules/points/reviewPermission';
import {
  selfAssessmentPermission,
  selfScoresValid,
} from '../../../rules/points/selfAssessmentPermission';
import type { SelfAssessmentFacts } from '../../../rules/points/selfAssessmentPermission';
import { yearConclusions } from '../../../rules/points/yearConclusions';
import type { Permission } from '../../../rules/result';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { threeSides } from '../threeSides';

const codesOf = ({ allowed, reasons }: Permission): string[] => {
  expect(allowed).toBe(reasons.length === 0);
  return reasons.map(({ code }) => code);
};

describe('上级审核（S9）', () => {
  const waiting: ReviewFacts = {
    assessed: true,
    approved: false,
    published: false,
    decision: 'approve',
  };
  it.each<[string, Partial<ReviewFacts>, string[]]>([
    ['可以通过', {}, []],
    ['可以退回', { decision: 'return' }, []],
    ['没有评定', { assessed: false }, ['points.notAssessed']],
    ['没有评定的也不能退回', { assessed: false, decision: 'return' }, ['points.notAssessed']],
    ['通过只有一次', { approved: true }, ['points.alreadyApproved']],
    ['通过之后、公示之前可以退回', { approved: true, decision: 'return' }, []],
    [
      '公示之后不再退回',
      { approved: true, published: true, decision: 'return' },
      ['points.yearPublished'],
    ],
  ])('%s', (_case, facts, codes) => {
    expect(codesOf(reviewPermission({ ...waiting, ...facts }))).toEqual(codes);
  });
});

describe('年度公示（S9、N1、N2）', () => {
  const ready: AnnualPublicationFacts = {
    assessed: true,
    approved: true,
    published: false,
    ledgerChanged: false,
    days: 7,
  };
  threeSides<number, string[]>(
    [
      {
        parameter: 'noticeDays',
        articles: ['S9', 'N1'],
        below: [6, ['points.noticeTooShort']],
        on: [7, []],
        above: [8, []],
      },
    ],
    (days) => codesOf(annualPublication({ ...ready, days }, SCHEME)),
  );
  it.each<[string, Partial<AnnualPublicationFacts>, string[]]>([
    ['没有评定', { assessed: false, approved: false }, ['points.notAssessed']],
    ['没有审核', { approved: false }, ['points.notApproved']],
    ['账上有更正', { ledgerChanged: true }, ['points.ledgerChanged']],
    ['已经公示', { published: true }, ['points.yearPublished']],
    [
      '没有审核、天数也不够',
      { approved: false, days: 0 },
      ['points.notApproved', 'points.noticeTooShort'],
    ],
  ])('%s', (_case, facts, codes) => {
    expect(codesOf(annualPublication({ ...ready, ...facts }, SCHEME))).toEqual(codes);
  });
  it.each([
    ['账上没有变化', {}, false, 'points.nothingToCorrect'],
    ['账上有变化', { changed: true }, true, 'points.correctionDue'],
    ['上级答复更正，账上没有变化', { owed: true }, true, 'points.correctionOwed'],
    [
      '账上有变化，还想改等次',
      { changed: true, rewrites: true },
      false,
      'points.rewriteNeedsAnswer',
    ],
    ['上级答复更正，改等次', { owed: true, rewrites: true }, true, 'points.correctionOwed'],
  ])('更正：%s', (_case, facts, allowed, code) => {
    const verdict = pointsCorrection({ changed: false, owed: false, rewrites: false, ...facts });
    expect(verdict).toMatchObject({ allowed, reasons: [{ code }] });
    expect(verdict.reasons[0]?.articles).toContain('N2');
  });
});

describe('自评（S5、S2）', () => {
  const open: SelfAssessmentFacts = {
    year: 2026,
    thisYear: 2026,
    submitted: false,
    yearClosed: false,
    careManaged: false,
  };
  it.each<[string, Partial<SelfAssessmentFacts>, string[]]>([
    ['当年可以', {}, []],
    ['次年、支部评定之前可以', { thisYear: 2027 }, []],
    ['还没到的年度', { year: 2027 }, ['points.selfTooEarly']],
    ['交过了', { submitted: true }, ['points.selfSubmitted']],
    ['支部评定了', { yearClosed: true }, ['points.selfClosed']],
    ['关爱管理', { careManaged: true, submitted: true }, ['points.careManaged']],
  ])('%s', (_case, facts, codes) => {
    expect(codesOf(selfAssessmentPermission({ ...open, ...facts }))).toEqual(codes);
  });
  it.each<[string, number[], string[]]>([
    ['满分', [20, 10, 10, 30, 15, 15], []],
    ['全 0', [0, 0, 0, 0, 0, 0], []],
    ['第四项超 1 分', [20, 10, 10, 31, 15, 15], ['参加组织生活']],
    ['第一项小于 0', [-1, 10, 10, 30, 15, 15], ['政治合格']],
    ['半分', [20, 9.5, 10, 30, 15, 15], ['执行纪律']],
    ['少一项', [20, 10, 10, 30, 15], ['发挥作用']],
  ])('%s', (_case, scores, items) => {
    const { reasons } = selfScoresValid(scores, SCHEME);
    expect(reasons.map(({ facts }) => facts['item'])).toEqual(items);
  });
});

describe('帮扶（S10）', () => {
  const due: HelpFacts = {
    memberId: 'a',
    published: true,
    due: true,
    helperIds: ['b', 'c'],
    rosterIds: new Set(['a', 'b', 'c']),
  };
  it.each<[string, Partial<HelpFacts>, string[]]>([
    ['可以指定', {}, []],
    ['没有公示', { published: false }, ['points.resultUnpublished']],
    ['不该帮扶', { due: false }, ['points.helpNotDue']],
    ['本人', { helperIds: ['a'] }, ['points.helperUnfit']],
    ['重复', { helperIds: ['b', 'b'] }, ['points.helperUnfit']],
    ['不在册', { helperIds: ['x'] }, ['points.helperUnfit']],
  ])('%s', (_case, facts, codes) => {
    expect(codesOf(helpPermission({ ...due, ...facts }))).toEqual(codes);
  });
  it.each<[boolean, boolean, string[]]>([
    [true, true, []],
    [true, false, ['points.helpUnassigned']],
    [false, true, ['points.resultUnpublished']],
  ])('公示 %s、指定 %s', (published, assigned, codes) => {
    expect(codesOf(helpOutcomePermission({ published, assigned }))).toEqual(codes);
  });
});

describe('全支部允许的结论（S10、S12）', () => {
  const people = (scores: readonly number[]) =>
    scores.map((score, index) => ({ id: `m${index}`, score, vetoed: score === 0 }));
  it('靠前的打开“可定优秀”，靠后的只提示；与次序无关', () => {
    const scores = [100, 100, 100, 100, 100, 100, 100, 100, 106, 70];
    const found = yearConclusions(people(scores), SCHEME);
    expect(found.get('m8')?.value).toMatchObject({ hint: 'top', band: 'excellentEligible' });
    expect(found.get('m9')?.value).toMatchObject({ hint: 'bottom', band: 'borderline' });
    expect(found.get('m0')?.value).toMatchObject({ hint: null, band: 'honoursEligible' });
    const reversed = yearConclusions([...people(scores)].reverse(), SCHEME);
    for (const [id, conclusions] of found) expect(reversed.get(id)).toEqual(conclusions);
  });
  it('一票否决的一律只支持不合格', () => {
    const found = yearConclusions(people([100, 0]), SCHEME);
    expect(found.get('m1')?.value).toMatchObject({ required: 'unqualified', honours: false });
  });
});
