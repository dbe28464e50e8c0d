/** 各类公示的最短天数：下、正好、上。 */
import { publishNotice } from '../../../rules/notice/publishNotice';
import { NOTICE_PERIODS } from '../../../rules/schemes/notice/periods';
import { NOTICE_KINDS } from '../../../rules/schemes/noticeScheme';
import { threeSides } from '../threeSides';
import type { Boundary } from '../threeSides';

const row = (kind: string, least: number, ...articles: string[]): Boundary<number, boolean> => ({
  parameter: `leastDays.${kind}`,
  articles: ['N1', 'G1', ...articles],
  below: [least - 1, false],
  on: [least, true],
  above: [least + 1, true],
});

const rows = [
  row('memberList', 3, 'Q24'),
  row('quarterlyPoints', 0, 'S9'),
  row('annualPoints', 7, 'S9'),
  row('negativeList', 0, 'L2'),
  row('mobilisationPlan', 0, 'B3'),
  row('mobilisationProgress', 0, 'B3'),
  row('rectification', 0, 'Q28'),
];

describe('公示方案的界限', () => {
  threeSides(rows, (days, parameter) => {
    const kind = NOTICE_KINDS.find((item) => parameter === `leastDays.${item}`);
    if (kind === undefined) throw new Error(`没有 ${parameter} 这一类`);
    const draft = {
      kind,
      version: 1,
      days,
      publishedAt: null,
      objections: [],
      supersededBy: null,
      correctionReason: null,
    };
    return publishNotice(draft, 0, NOTICE_PERIODS).allowed;
  });

  test('每一类都在表里', () => {
    expect(rows.map(({ parameter }) => parameter)).toEqual(
      NOTICE_KINDS.map((kind) => `leastDays.${kind}`),
    );
  });
});
