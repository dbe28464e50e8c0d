import fc from 'fast-check';
import { countedWitnesses, reviewClaim } from '../../../rules/points/claimReview';
import type { Claim, Witness } from '../../../rules/points/claimReview';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { PointScheme } from '../../../rules/schemes/pointScheme';
import { threeSides } from '../threeSides';

const yes = (id: string): Witness => ({ id, confirmed: true });

/** 一笔证据齐备的加分申报。 */
const bonusClaim: Claim = {
  item: 'P8',
  count: 1,
  subjectId: 'zhang',
  claimantId: 'zhang',
  reviewerId: 'secretary',
  hasMaterial: true,
  hasOfficialDetermination: false,
  witnesses: [],
  notified: false,
  defenceUnanswered: false,
};
/** 一笔证据齐备的减分。 */
const deductionClaim: Claim = {
  ...bonusClaim,
  item: 'D20',
  claimantId: 'recorder',
  notified: true,
};

const codes = (claim: Claim, scheme = SCHEME): string[] =>
  reviewClaim(claim, scheme).reasons.map((reason) => reason.code);

describe('证明人（S6、S7、S8）', () => {
  threeSides<Witness[], boolean>(
    [
      {
        parameter: 'witnesses',
        articles: ['S6', 'S8'],
        below: [[yes('li')], false],
        on: [[yes('li'), yes('wang')], true],
        above: [[yes('li'), yes('wang'), yes('zhao')], true],
      },
    ],
    (witnesses) => reviewClaim({ ...bonusClaim, hasMaterial: false, witnesses }, SCHEME).allowed,
  );

  it.each<[string, Witness[], string[]]>([
    ['两个不同的人', [yes('li'), yes('wang')], ['li', 'wang']],
    ['同一人两次只算一次', [yes('li'), yes('li')], ['li']],
    ['拒绝的不计', [yes('li'), { id: 'wang', confirmed: false }], ['li']],
    ['没有答复的不计', [{ id: 'wang', confirmed: null }, yes('li')], ['li']],
    ['当事人不计', [yes('zhang'), yes('li')], ['li']],
    ['申报人不计', [yes('recorder'), yes('li')], ['li']],
  ])('%s', (_case, witnesses, expected) => {
    expect(countedWitnesses({ ...deductionClaim, witnesses })).toEqual(expected);
  });
});

describe('能不能认定', () => {
  it('加分：证据齐备', () => {
    expect(reviewClaim(bonusClaim, SCHEME)).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'points/claimReview',
          articles: ['P8', 'S6', 'S8'],
          code: 'points.claimAcceptable',
          facts: { title: SCHEME.items.P8.title, witnesses: 0, material: true },
        },
      ],
    });
  });

  it('减分：证据齐备、本人已收到通知', () => {
    const { allowed, reasons } = reviewClaim(deductionClaim, SCHEME);
    expect(allowed).toBe(true);
    expect(reasons[0]?.articles).toEqual(['D20', 'S7', 'S8']);
  });

  it('没有材料、证明人不足：写明几名、要几名', () => {
    const claim = { ...deductionClaim, hasMaterial: false, witnesses: [yes('li')] };
    expect(reviewClaim(claim, SCHEME)).toEqual({
      allowed: false,
      reasons: [
        {
          rule: 'points/claimReview',
          articles: ['S7', 'S8'],
          code: 'points.evidenceInsufficient',
          facts: { witnesses: 1, needed: 2 },
        },
      ],
    });
    expect(reviewClaim({ ...bonusClaim, hasMaterial: false }, SCHEME).reasons[0]?.articles).toEqual(
      ['S6', 'S8'],
    );
  });

  it.each<[string, Partial<Claim>, string[]]>([
    ['加分不要求通知本人', { notified: false }, ['points.claimAcceptable']],
    ['次数为零', { count: 0 }, ['points.countInvalid']],
    ['次数为一', { count: 1 }, ['points.claimAcceptable']],
    ['次数为二', { count: 2 }, ['points.claimAcceptable']],
    ['次数不是整数', { count: 1.5 }, ['points.countInvalid']],
    ['按级的只计一次', { item: 'P13.municipal', count: 2 }, ['points.countInvalid']],
    ['按级的一次', { item: 'P13.municipal', count: 1 }, ['points.claimAcceptable']],
    ['按级的零次', { item: 'P13.municipal', count: 0 }, ['points.countInvalid']],
    ['自己审自己', { reviewerId: 'zhang' }, ['points.reviewerOwnClaim']],
    ['审核人也是证明人', { witnesses: [yes('secretary')] }, ['points.reviewerIsWitness']],
    [
      '审核人被列为证明人而未答复，同样回避',
      { witnesses: [yes('li'), { id: 'secretary', confirmed: null }] },
      ['points.reviewerIsWitness'],
    ],
  ])('加分：%s', (_case, change, expected) => {
    expect(codes({ ...bonusClaim, ...change })).toEqual(expected);
  });

  it.each<[string, Partial<Claim>, string[]]>([
    ['提出人自己审核', { reviewerId: 'recorder' }, ['points.reviewerOwnClaim']],
    ['当事人审核', { reviewerId: 'zhang' }, ['points.reviewerOwnClaim']],
    ['本人没有收到通知', { notified: false }, ['points.subjectNotNotified']],
    ['申辩还没有答复', { defenceUnanswered: true }, ['points.defenceUnanswered']],
    [
      'D19 没有书面认定，证明人与材料都不能替代',
      { item: 'D19.self', witnesses: [yes('li'), yes('wang')] },
      ['points.officialDeterminationMissing'],
    ],
    [
      'D19 有书面认定',
      { item: 'D19.relative', count: 3, hasMaterial: false, hasOfficialDetermination: true },
      ['points.claimAcceptable'],
    ],
    [
      '几处不满足，全部列出',
      {
        item: 'D19.self',
        count: -1,
        reviewerId: 'zhang',
        witnesses: [yes('zhang')],
        notified: false,
        defenceUnanswered: true,
      },
      [
        'points.countInvalid',
        'points.officialDeterminationMissing',
        'points.reviewerOwnClaim',
        'points.reviewerIsWitness',
        'points.subjectNotNotified',
        'points.defenceUnanswered',
      ],
    ],
  ])('减分：%s', (_case, change, expected) => {
    expect(codes({ ...deductionClaim, ...change })).toEqual(expected);
  });

  it('方案没有采用的项目不能认定', () => {
    const scheme: PointScheme = {
      ...SCHEME,
      items: { ...SCHEME.items, 'D19.self': { ...SCHEME.items['D19.self'], adopted: false } },
    };
    const claim: Claim = { ...deductionClaim, item: 'D19.self', hasOfficialDetermination: true };
    expect(reviewClaim(claim, scheme)).toEqual({
      allowed: false,
      reasons: [
        {
          rule: 'points/claimReview',
          articles: ['D19'],
          code: 'points.itemNotAdopted',
          facts: { title: SCHEME.items['D19.self'].title },
        },
      ],
    });
  });

  it('各条理由的依据', () => {
    const { reasons } = reviewClaim(
      {
        ...deductionClaim,
        item: 'D19.self',
        count: 0,
        reviewerId: 'zhang',
        witnesses: [yes('zhang')],
        notified: false,
        defenceUnanswered: true,
      },
      SCHEME,
    );
    expect(reasons.map(({ articles, facts }) => [articles, facts])).toEqual([
      [['D19'], { count: 0 }],
      [['D19', 'G4'], {}],
      [['S8'], {}],
      [['S8'], {}],
      [['G5'], {}],
      [['G5', 'S7'], {}],
    ]);
    expect(
      reviewClaim({ ...bonusClaim, item: 'P13.national', count: 3 }, SCHEME).reasons[0],
    ).toMatchObject({ articles: ['P13'], facts: { count: 3 } });
  });

  it('另一种读法：审核人可以兼任证明人', () => {
    const scheme: PointScheme = {
      ...SCHEME,
      readings: { ...SCHEME.readings, reviewerAsWitness: 'allow' },
    };
    expect(codes({ ...bonusClaim, witnesses: [yes('secretary')] }, scheme)).toEqual([
      'points.claimAcceptable',
    ]);
  });
});

it('性质：与证明人次序无关；多一名证明人不会使可认定变为不可认定', () => {
  const witness = fc.record({
    id: fc.constantFrom('li', 'wang', 'zhao', 'zhang', 'recorder'),
    confirmed: fc.constantFrom(true, false, null),
  });
  fc.assert(
    fc.property(fc.array(witness), witness, (witnesses, extra) => {
      const allowed = (list: Witness[]) =>
        reviewClaim({ ...deductionClaim, hasMaterial: false, witnesses: list }, SCHEME).allowed;
      expect(allowed([...witnesses].reverse())).toBe(allowed(witnesses));
      if (allowed(witnesses)) expect(allowed([...witnesses, extra])).toBe(true);
    }),
  );
});
