import { ARTICLE_IDS } from '../../../rules/law/articleIds';
import { ARTICLES, citationOf } from '../../../rules/law/articles';
import { SOURCES } from '../../../rules/law/sources';

describe('条款', () => {
  it('编号不重复，每个编号有出处与摘要，没有多余的编号', () => {
    expect(new Set(ARTICLE_IDS).size).toBe(ARTICLE_IDS.length);
    expect(Object.keys(ARTICLES).sort()).toEqual([...ARTICLE_IDS].sort());
    for (const id of ARTICLE_IDS) {
      const { summary, citations } = ARTICLES[id];
      expect(summary).toMatch(/[。）]$/);
      for (const { source, place } of citations) {
        expect(SOURCES).toHaveProperty(source);
        expect(place).not.toBe('');
      }
    }
  });

  it.each([
    ['Q2', 'Q2〔纯洁〕二（二）'],
    ['S3', 'S3〔积分〕附件2'],
    ['D16b', 'D16b〔积分〕附件2第16项'],
    ['K16', 'K16〔过硬〕三16'],
    ['L2', 'L2〔清单〕三（一）、四（一）'],
    ['B1', 'B1〔次序〕二、三'],
    ['Q29', 'Q29〔评议〕二6'],
    ['G2', 'G2〔民法典〕第201—203条'],
  ] as const)('%s 的引用', (id, expected) => {
    expect(citationOf(id)).toBe(expected);
  });

  it('每份来源有简称与标题，简称不重复；文号照原文', () => {
    const sources = Object.values(SOURCES);
    expect(new Set(sources.map((source) => source.abbreviation)).size).toBe(sources.length);
    expect(sources.every((source) => source.title.length > 4)).toBe(true);
    expect(SOURCES.negativeList.number).toBe('威组通字〔2017〕59号');
    expect(SOURCES.solidBranch.number).toBe('威组发〔2017〕17号');
    expect(SOURCES.negativeList.date).toBe('2017-06-05');
    expect(SOURCES.solidBranch.date).toBe('2017-06-05');
  });
});
