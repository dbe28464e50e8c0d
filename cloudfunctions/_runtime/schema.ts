/** 一个索引：`keys` 依次为键与升降序；unique 时缺失的字段按 null 参与去重（平台行为）。 */
export interface IndexDeclaration {
  readonly name: string;
  readonly keys: readonly (readonly [field: string, order: 1 | -1])[];
  readonly unique: boolean;
}

/**
 * 全部集合与索引的唯一声明：部署脚本照它建，本机云照它强制（design §2）。
 * 集合一律不对端开放（安全规则：所有用户不可读写），只有云函数能碰。
 */
export const SCHEMA = {
  /** 组织：上级党组织与党支部（O1）。 */
  orgs: [
    { name: 'parent', keys: [['parentId', 1]], unique: false },
    { name: 'code', keys: [['code', 1]], unique: true },
    { name: 'kind', keys: [['kind', 1]], unique: false },
  ],
  /** 党员与上级管理员。openid 不设唯一：未绑定的都是 null，一微信一人由 identities 保证。 */
  members: [
    { name: 'openid', keys: [['openid', 1]], unique: false },
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['rosterNo', 1],
      ],
      unique: false,
    },
    {
      name: 'phone',
      keys: [
        ['branchId', 1],
        ['phoneKey', 1],
      ],
      unique: true,
    },
    { name: 'phoneLookup', keys: [['phoneKey', 1]], unique: false },
  ],
  /** openid 的散列 → 党员：一个微信至多绑一人。 */
  identities: [{ name: 'member', keys: [['memberId', 1]], unique: true }],
  /** 绑定申请。 */
  bindings: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['state', 1],
      ],
      unique: false,
    },
  ],
  /** 名册预览，1 小时后作废。 */
  previews: [{ name: 'expiry', keys: [['expiresAt', 1]], unique: false }],
  /** 上级开通码（只存散列）。 */
  activations: [],
  /** 活动。 */
  meetings: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['startsAt', -1],
      ],
      unique: false,
    },
    {
      name: 'waiting',
      keys: [
        ['branchId', 1],
        ['waiting', 1],
      ],
      unique: false,
    },
    { name: 'keyed', keys: [['codeKey', 1]], unique: false },
  ],
  /** 活动纪实：一次活动一份（M7）。 */
  records: [],
  /** 业务事件账：只增不改（X2、X3、X5）。 */
  journal: [
    { name: 'request', keys: [['requestKey', 1]], unique: true },
    {
      name: 'unsealed',
      keys: [
        ['sealed', 1],
        ['orgId', 1],
        ['at', 1],
      ],
      unique: false,
    },
    {
      name: 'meeting',
      keys: [
        ['subject.meetingId', 1],
        ['type', 1],
      ],
      unique: false,
    },
    {
      name: 'member',
      keys: [
        ['subject.memberId', 1],
        ['type', 1],
      ],
      unique: false,
    },
    {
      name: 'org',
      keys: [
        ['orgId', 1],
        ['type', 1],
        ['at', 1],
      ],
      unique: false,
    },
  ],
  /** 审计链的块。 */
  chain: [
    {
      name: 'height',
      keys: [
        ['orgId', 1],
        ['height', -1],
      ],
      unique: true,
    },
    { name: 'links', keys: [['links.id', 1]], unique: false },
  ],
  /** 积分账夜间核对到哪里：一个支部一份（X2）。 */
  ledgerchecks: [],
  /** 年度计划：一个支部一年一份（M6）。 */
  plans: [
    { name: 'branch', keys: [['branchId', 1]], unique: false },
    { name: 'waiting', keys: [['waitingFor', 1]], unique: false },
  ],
  /** 谈心谈话：何人、与何人、何时、何种（M5）。 */
  talks: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['on', -1],
      ],
      unique: false,
    },
    { name: 'parties', keys: [['parties', 1]], unique: false },
  ],
  /** 谈话的内容：只有双方查得到。 */
  talknotes: [{ name: 'parties', keys: [['parties', 1]], unique: false }],
  /** 党费登记：一个支部一月一份（M10）。 */
  dues: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['month', -1],
      ],
      unique: false,
    },
    { name: 'month', keys: [['month', 1]], unique: false },
  ],
  /** 流动：一名党员一份（O12）。 */
  mobility: [{ name: 'branch', keys: [['branchId', 1]], unique: false }],
  /** 民主测评：一会一条（Q1—Q13）。 */
  appraisals: [
    { name: 'meeting', keys: [['meetingId', 1]], unique: true },
    {
      name: 'upcoming',
      keys: [
        ['state', 1],
        ['announcedAt', 1],
      ],
      unique: false,
    },
    { name: 'unswept', keys: [['unsweptSince', 1]], unique: false },
    { name: 'branch', keys: [['branchId', 1]], unique: false },
  ],
  /** 登记密钥，停发时销毁。 */
  ballotkeys: [
    {
      name: 'round',
      keys: [
        ['roundId', 1],
        ['slot', 1],
      ],
      unique: false,
    },
  ],
  /** 会话密钥，计票后销毁。 */
  ballotseals: [],
  /** 发票：每人一份请求与应答，封存后清除。 */
  ballotissues: [{ name: 'round', keys: [['roundId', 1]], unique: false }],
  /** 群众代表：一码一人、一个微信一人。 */
  ballotreps: [
    {
      name: 'openid',
      keys: [
        ['appraisalId', 1],
        ['openidKey', 1],
      ],
      unique: true,
    },
    { name: 'visitor', keys: [['visitorKey', 1]], unique: false },
  ],
  /** 分管钥匙：各部手机的公钥、总票公钥、两层会话钥匙的密封份额（没有一份能单独开）。 */
  ballotkeepings: [],
  /** 两人先后打散时各列的中间产物，计票后删除。 */
  ballotshuffles: [
    {
      name: 'column',
      keys: [
        ['roundId', 1],
        ['layer', 1],
        ['group', 1],
        ['column', 1],
      ],
      unique: false,
    },
  ],
  /** 票箱的开关与清单。 */
  boxes: [],
  /** 写票处：此刻有没有人、到几时自动让出；关箱即删。 */
  booths: [{ name: 'round', keys: [['roundId', 1]], unique: false }],
  /** 收到的信封：没有时间、次序、地址、设备（Q10）。 */
  envelopes: [{ name: 'round', keys: [['roundId', 1]], unique: false }],
  /** 公布的各列：全部项。 */
  ballotcolumns: [{ name: 'round', keys: [['roundId', 1]], unique: false }],
  /** 公布的各列：核对用的简表。 */
  ballotrows: [{ name: 'round', keys: [['roundId', 1]], unique: false }],
  /** 答应过的微信提醒：一人一种一份。 */
  subscriptions: [
    { name: 'member', keys: [['memberId', 1]], unique: false },
    {
      name: 'usable',
      keys: [
        ['off', 1],
        ['credits', 1],
      ],
      unique: false,
    },
  ],
  /** 发过的微信提醒，90 天后清掉。 */
  reminders: [
    { name: 'member', keys: [['memberId', 1]], unique: false },
    { name: 'age', keys: [['at', 1]], unique: false },
  ],
  /** 年度考核：一个支部一年一份（S9）。 */
  assessments: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['year', 1],
      ],
      unique: true,
    },
  ],
  /** 自评：一人一年一份（S5），交上之前只有本人读得到。 */
  selfassessments: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['year', 1],
      ],
      unique: false,
    },
  ],
  /** 全支部考核表的压缩包：做到哪一份，一天之后清掉。 */
  bundles: [{ name: 'expiry', keys: [['expiresAt', 1]], unique: false }],
  /** 公示：一个支部一类一期一份，内有最新一版此刻的情形（N1—N4）。 */
  notices: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['publishedAt', -1],
      ],
      unique: false,
    },
    {
      name: 'unsettled',
      keys: [
        ['effectiveAt', 1],
        ['until', 1],
      ],
      unique: false,
    },
  ],
  /** 公示各版的全文：写下就不改（N2）。 */
  noticetexts: [{ name: 'notice', keys: [['noticeId', 1]], unique: false }],
  /** 对公示的异议（N3）：支部读不到提出人。 */
  objections: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['raisedAt', -1],
      ],
      unique: false,
    },
    { name: 'superior', keys: [['superiorIds', 1]], unique: false },
    { name: 'filer', keys: [['filerKey', 1]], unique: false },
    { name: 'member', keys: [['memberId', 1]], unique: false },
  ],
  /** 由人提出的拟记事项（加分申报、减分、否决）：一件一份（S6—S8）。 */
  proposals: [
    {
      name: 'branch',
      keys: [
        ['branchId', 1],
        ['item', 1],
        ['happenedOn', 1],
      ],
      unique: false,
    },
    {
      name: 'asked',
      keys: [
        ['askedIds', 1],
        ['open', 1],
      ],
      unique: false,
    },
    {
      name: 'filedBy',
      keys: [
        ['filedBy', 1],
        ['open', 1],
      ],
      unique: false,
    },
    {
      name: 'member',
      keys: [
        ['memberId', 1],
        ['open', 1],
      ],
      unique: false,
    },
    { name: 'check', keys: [['check', 1]], unique: false },
  ],
} as const satisfies Record<string, readonly IndexDeclaration[]>;

export type CollectionName = keyof typeof SCHEMA;
