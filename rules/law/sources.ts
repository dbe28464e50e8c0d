/** 来源文件：标题、发文机关、文号、日期。原文没有写明的为 null，不推测。 */

/** 一份来源。 */
export interface Source {
  /** 引用时的简称，显示为〔简称〕。 */
  readonly abbreviation: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly number: string | null;
  /** 成文或通过日期，`YYYY-MM-DD` 或只到年。 */
  readonly date: string | null;
}

export const SOURCES = {
  negativeList: {
    abbreviation: '清单',
    title: '关于做好建立党员不合格表现负面清单工作的通知',
    issuer: '中共威海市委组织部',
    number: '威组通字〔2017〕59号',
    date: '2017-06-05',
  },
  orderedMobilisation: {
    abbreviation: '次序',
    title: '关于重点工程次序动员机制的实施办法',
    issuer: '中共阎村镇委员会',
    number: null,
    date: null,
  },
  purity: {
    abbreviation: '纯洁',
    title: '青山区全面推进党员队伍纯洁机制建设工作实施方案',
    issuer: null,
    number: null,
    date: '2013',
  },
  solidBranch: {
    abbreviation: '过硬',
    title: '关于坚持以上率下推进过硬支部建设的意见',
    issuer: '中共威海市委组织部',
    number: '威组发〔2017〕17号',
    date: '2017-06-05',
  },
  points: {
    abbreviation: '积分',
    title: '市直机关党员分类管理方案',
    issuer: null,
    number: null,
    date: '2018',
  },
  appraisal: {
    abbreviation: '评议',
    title: '关于在“两学一做”学习教育中召开专题组织生活会和开展民主评议党员的通知',
    issuer: null,
    number: null,
    date: null,
  },
  civilCode: {
    abbreviation: '民法典',
    title: '中华人民共和国民法典',
    issuer: '全国人民代表大会',
    number: null,
    date: '2020-05-28',
  },
  personalInformation: {
    abbreviation: '个保法',
    title: '中华人民共和国个人信息保护法',
    issuer: '全国人民代表大会常务委员会',
    number: null,
    date: '2021-08-20',
  },
  practice: {
    abbreviation: '通行做法',
    title: '各来源共同的程序要求与通行做法，由本系统写定',
    issuer: null,
    number: null,
    date: null,
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
