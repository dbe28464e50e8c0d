import { careManaged, CARE_GROUNDS } from '../../../rules/points/participation';

describe('关爱管理（S2）', () => {
  it.each(CARE_GROUNDS)('%s：本人愿意才不列入积分', (ground) => {
    expect(careManaged({ ground, wish: 'care' })).toEqual({
      value: true,
      reasons: [
        { rule: 'points/participation', articles: ['S2'], code: 'points.careManaged', facts: {} },
      ],
    });
  });

  it.each([
    ['没有法定情形', { ground: null, wish: 'care' }, 'points.participates'],
    ['没有情形也没有征求', { ground: null, wish: null }, 'points.participates'],
    ['没有征求意愿', { ground: 'elderlyFrail', wish: null }, 'points.wishNotAsked'],
    ['本人愿意参加积分', { ground: 'elderlyFrail', wish: 'points' }, 'points.wishesPoints'],
  ] as const)('%s：照常列入', (_case, facts, code) => {
    expect(careManaged(facts)).toEqual({
      value: false,
      reasons: [{ rule: 'points/participation', articles: ['S2'], code, facts: {} }],
    });
  });

  it('三种情形', () => {
    expect(CARE_GROUNDS).toEqual(['elderlyFrail', 'longTermIllness', 'limitedMobility']);
  });
});
