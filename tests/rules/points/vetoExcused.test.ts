import { vetoExcused } from '../../../rules/points/vetoExcused';
import type { ExcuseFacts } from '../../../rules/points/vetoExcused';
import { VETO_ARTICLES } from '../../../rules/schemes/pointScheme';

const ordinary: ExcuseFacts = {
  kind: 'fullMember',
  careManaged: false,
  exempt: false,
  justified: false,
};

describe('正当理由（V2、V3、G4）', () => {
  it.each<[string, Partial<ExcuseFacts>]>([
    ['预备党员', { kind: 'probationaryMember' }],
    ['关爱管理', { careManaged: true }],
    ['经确认的豁免', { exempt: true }],
  ])('%s：只有 V2 一律算有', (_case, facts) => {
    const excused = VETO_ARTICLES.filter((article) =>
      vetoExcused(article, { ...ordinary, ...facts }),
    );
    expect(excused).toEqual(['V2']);
  });
  it('支部认定有的，照认定', () => {
    expect(VETO_ARTICLES.every((a) => vetoExcused(a, { ...ordinary, justified: true }))).toBe(true);
  });
  it('都没有的，没有', () => {
    expect(VETO_ARTICLES.some((article) => vetoExcused(article, ordinary))).toBe(false);
  });
});
