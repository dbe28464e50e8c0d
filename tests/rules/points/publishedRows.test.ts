import { annualScore } from '../../../rules/points/annualScore';
import type { PointEvent } from '../../../rules/points/pointEvent';
import { publishedRows } from '../../../rules/points/publishedRows';
import type { PublishedMember } from '../../../rules/points/publishedRows';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';

const member = (name: string, events: PointEvent[], more: Partial<PublishedMember> = {}) => ({
  name,
  score: annualScore(events, SCHEME).value,
  grade: null,
  remark: null,
  ...more,
});
const entry = (id: string, item: 'P7' | 'P8' | 'D17' | 'D21', count = 1, at = 0): PointEvent => ({
  kind: 'entry',
  id,
  item,
  count,
  at,
});

describe('公布的各列（S9、N5、附件3）', () => {
  it('年度七列，季度没有“民主评议情况”', () => {
    const year = publishedRows('year', [], SCHEME);
    const quarter = publishedRows('quarter', [], SCHEME);
    expect(year).toEqual({
      columns: ['姓名', '基础积分', '加分情况', '减分情况', '综合得分', '民主评议情况', '备注'],
      rows: [],
    });
    expect(quarter.columns).toEqual(year.columns.filter((name) => name !== '民主评议情况'));
  });

  it.each<[string, PublishedMember, string[]]>([
    ['没有加减分', member('甲', []), ['甲', '100', '无', '无', '100', '由民主评议定', '']],
    [
      '同一项目几笔并成一项',
      member('乙', [entry('a', 'P7'), entry('b', 'P8', 1, 1), entry('c', 'P7', 2, 2)]),
      [
        '乙',
        '100',
        '9（合理化建议被采纳 6；爱心捐助、公益活动、关爱困难群众 3）',
        '无',
        '109',
        '由民主评议定',
        '',
      ],
    ],
    [
      '冲销的不列',
      member('丙', [
        entry('a', 'D21'),
        entry('b', 'D17', 2, 1),
        { kind: 'reversal', id: 'x', of: 'a', at: 2 },
      ]),
      ['丙', '100', '无', '6（不按时交纳党费 6）', '94', '由民主评议定', ''],
    ],
    [
      '一票否决写在备注，与支部写的并列',
      member('丁', [entry('a', 'P8'), { kind: 'veto', id: 'v', article: 'V3', at: 1 }], {
        grade: 'unqualified',
        remark: '已谈话',
      }),
      [
        '丁',
        '100',
        '3（爱心捐助、公益活动、关爱困难群众 3）',
        '无',
        '0',
        '不合格',
        '一票否决（V3）；已谈话',
      ],
    ],
    [
      '冲销了的否决不列',
      member('戊', [
        { kind: 'veto', id: 'v', article: 'V3', at: 1 },
        { kind: 'reversal', id: 'x', of: 'v', at: 2 },
      ]),
      ['戊', '100', '无', '无', '100', '由民主评议定', ''],
    ],
  ])('%s', (_case, given, row) => {
    expect(publishedRows('year', [given], SCHEME).rows).toEqual([row]);
    const [quarter] = publishedRows('quarter', [given], SCHEME).rows;
    expect(quarter).toEqual([...row.slice(0, 5), row[6]]);
  });

  it('次序照传入的名册次序，不按得分', () => {
    const rows = publishedRows(
      'year',
      [member('低', [entry('a', 'D21')]), member('高', [entry('b', 'P8')]), member('中', [])],
      SCHEME,
    ).rows;
    expect(rows.map(([name]) => name)).toEqual(['低', '高', '中']);
  });
});
