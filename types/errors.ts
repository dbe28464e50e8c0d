import type { ArticleId } from '../rules/law/articleIds';

/**
 * 错误码 → 中文提示与所依条款。提示里的 `{名}` 由 `fail` 的 `params` 填。
 * 提示只说使用者能做什么，不透露别的支部、别的人、系统内部。
 */
export const ERRORS = {
  UNKNOWN_ACTION: { message: '没有“{action}”这个操作', articles: [] },
  INVALID_INPUT: { message: '填写有误：{detail}', articles: [] },
  PAYLOAD_TOO_LARGE: { message: '提交的内容太大（上限 {limit} 字节）', articles: [] },
  NO_IDENTITY: { message: '没有取得微信身份，请从微信里打开', articles: [] },
  NOT_BOUND: { message: '还没有绑定党员身份，请先绑定', articles: [] },
  CONSENT_REQUIRED: { message: '需要先单独同意个人信息处理，才能查看和使用', articles: ['X4'] },
  FORBIDDEN: { message: '这项操作须由{who}办理', articles: [] },
  BRANCH_REQUIRED: { message: '请指明是哪个支部', articles: ['O1'] },
  NOT_FOUND: { message: '没有找到{what}，或不在你的支部', articles: [] },
  REQUEST_REUSED: { message: '同一个请求号用在了不同的内容上，请重新提交', articles: ['X5'] },
  BUSY: { message: '同时办理的人较多，请稍后再试', articles: [] },
  INTERNAL: { message: '系统出了问题，已记录（编号 {trace}）；没有改动任何数据', articles: [] },

  ACTIVATION_INVALID: { message: '开通码不对或已用过', articles: [] },
  ALREADY_BOUND: { message: '这个微信已经绑定了党员身份', articles: [] },
  MEMBER_ALREADY_BOUND: { message: '这名党员已绑定其他微信，请先核实', articles: [] },
  BRANCH_CODE_REQUIRED: {
    message: '手机号与名册对不上，请填支部码，由书记确认',
    articles: ['O10'],
  },
  BINDING_DECIDED: { message: '这条绑定申请已经处理过', articles: [] },
  CONSENT_OUTDATED: { message: '同意书已更新为 {version} 版，请重新阅读', articles: ['X4'] },
  PHONE_UNVERIFIED: { message: '微信没有返回手机号，请重试或手工填写', articles: [] },

  ROSTER_UNREADABLE: { message: '读不了这个文件：请用 .xlsx 格式的名册', articles: ['O10'] },
  ROSTER_COLUMNS_MISSING: { message: '名册缺少列：{columns}', articles: ['O10'] },
  ROSTER_EMPTY: { message: '名册里没有党员', articles: ['O10'] },
  ROSTER_TOO_LONG: { message: '名册超过 {limit} 行，请分支部导入', articles: ['O10'] },
  ROSTER_HAS_ERRORS: { message: '名册还有 {count} 行有误，改好后重新上传', articles: ['O10'] },
  PREVIEW_EXPIRED: { message: '预览已过期或不是你做的，请重新上传', articles: ['X5'] },
  ROSTER_CHANGED: { message: '预览之后名册已被别人改动，请重新预览', articles: ['X5'] },
  SECRETARY_EXISTS: { message: '本支部已有书记，请先免去原任', articles: ['O2'] },
  NOT_IN_OFFICE: { message: '此人现在不担任这个职务', articles: ['O2', 'O8'] },
  APPOINT_NOT_FULL_MEMBER: { message: '担任此职务的须是正式党员', articles: ['O2', 'O8'] },
  RECORDER_IS_SECRETARY: { message: '书记（副书记）考核记录员，不能兼任记录员', articles: ['O8'] },

  EVENT_TIME_INVALID: { message: '结束时间要晚于开始时间，且不超过 24 小时', articles: ['M7'] },
  EVENT_IN_PAST: { message: '开始时间已过去超过一天，不能补建活动', articles: ['M7', 'M8'] },
  GROUP_REQUIRED: { message: '党小组会须选定党小组', articles: ['M9', 'O4'] },
  NOBODY_EXPECTED: { message: '名册里没有这类活动的应到党员', articles: ['M9'] },
  EVENT_NOT_OPEN: { message: '还没有开始签到', articles: ['M8'] },
  EVENT_CLOSED: { message: '活动已结束，不能再签到；确已到会请找记录员补签', articles: ['M8'] },
  NOT_EXPECTED: { message: '你不在这次活动的参加范围', articles: ['M9'] },
  CODE_EXPIRED: { message: '签到码已过期，请对准大屏上的新码再扫一次', articles: ['M8'] },
  CODE_INVALID: { message: '签到码不对，请扫会场大屏上的码', articles: ['M8'] },

  PROPOSAL_DECIDED: { message: '这条记录已经认定过', articles: ['S7'] },
  DEFENCE_PENDING: {
    message: '本人还可申辩到 {until}，期满或本人回应后才能认定',
    articles: ['S7', 'G5'],
  },
  DEFENCE_CLOSED: {
    message: '这条记录已认定，不能再申辩；有异议可向上级反映',
    articles: ['G5', 'S9'],
  },
  OWN_CASE: { message: '不能审核自己的记录，请由其他支委或上级办理', articles: ['S8'] },
  PRESENT_AFTER_ALL: { message: '本人有签到记录，这条缺席不成立', articles: ['M8', 'G4'] },

  APPRAISAL_WRONG_MEETING: {
    message: '民主测评要在组织生活会或支部党员大会上进行，且会议还没有结束',
    articles: ['M4', 'Q7'],
  },
  APPRAISAL_EXISTS: { message: '这次会议已经备过测评', articles: ['X5'] },
  APPRAISAL_TOO_MANY: { message: '被评议人超过 {limit} 人，请分次进行', articles: ['Q7'] },
  APPRAISAL_NOT_READY: { message: '还不能开始测评：{detail}', articles: ['Q2', 'Q8'] },
  APPRAISAL_STAGE_REFUSED: { message: '不能这样走程序：{detail}', articles: ['Q8'] },
  APPRAISAL_KEYS_MISSING: {
    message: '票证密钥还在准备（{made}/{needed}），请稍候',
    articles: ['Q10'],
  },
  APPRAISAL_WRONG_STATE: { message: '测评现在是“{state}”，不能办这一步', articles: ['Q8'] },
  EXEMPTION_UNKNOWN: { message: '没有这个人的豁免申请', articles: ['Q3'] },
  INVITATION_INVALID: { message: '邀请码不对、已被使用，或你不是受邀的群众代表', articles: ['Q5'] },
  SCRUTINY_REFUSED: { message: '监票人、计票人的安排不行：{detail}', articles: ['Q12'] },
  BALLOT_NOT_ELIGIBLE: { message: '你不在这次测评的名册里，或还没有签到', articles: ['Q6', 'Q10'] },
  BALLOT_ISSUE_CLOSED: { message: '现在不发票：{state}', articles: ['Q10'] },
  BALLOT_ALREADY_ISSUED: {
    message: '你已经领过票（每人一次）。请在领票的那部手机上继续；手机丢失请告诉监票人',
    articles: ['Q10', 'Q13'],
  },
  BALLOT_REQUEST_BROKEN: { message: '领票请求不完整，请重新打开测评页面', articles: [] },
  PAPER_UNCONFIRMED: {
    message: '纸质票还没有由另一名计票人确认录入张数（领了 {issued} 张）',
    articles: ['Q12', 'Q13'],
  },
  PAPER_SAME_TELLER: { message: '确认的须是没有经手领票的另一名计票人', articles: ['Q12'] },
  PAPER_COUNT_WRONG: {
    message: '领了 {issued} 张纸质票，确认的是 {count} 张，请核对',
    articles: ['Q13'],
  },
  KEEPING_NOT_READY: { message: '钥匙还没有备齐：{detail}', articles: ['Q10', 'Q12'] },
  KEEPING_REFUSED: { message: '不能这样分管钥匙：{detail}', articles: ['Q12'] },
  KEEPING_BROKEN: { message: '交来的{what}核对不上，没有收下', articles: ['Q10', 'Q13'] },
  ARCHIVE_MISMATCH: { message: '校验值与封存包对不上，没有清除', articles: ['Q27'] },

  BOX_IDENTITY: { message: '票箱不接受带身份的请求；请从写票处投票', articles: ['Q10'] },
  BOX_UNKNOWN: { message: '没有这个票箱', articles: [] },
  BOX_NOT_OPEN: { message: '还没有开始投票', articles: ['Q10'] },
  BOX_CLOSED: { message: '票箱已经关闭；投没投进以公布表为准，请到“核对”里查', articles: ['Q13'] },
  BOX_ENVELOPE_BROKEN: { message: '这封票不完整或不是这次测评的：{detail}', articles: ['Q10'] },
  BOX_TOKEN_INVALID: { message: '这封票没有有效的票证', articles: ['Q13'] },
  BOX_ALREADY_CAST: { message: '这张票已经投过，不能再投另一封', articles: ['Q10', 'Q13'] },
  BOX_BOOTH_CODE: {
    message: '写票处的码不对或已换新码，请对准写票处门口的码再扫一次',
    articles: ['Q10'],
  },
  BOX_BOOTH_BUSY: { message: '写票处里有人，请稍候（至多 {seconds} 秒）', articles: ['Q10'] },
  BOX_BOOTH_NEEDED: {
    message: '离开写票处太久，位置已让出；请在写票处重新扫码，填好的票还在',
    articles: ['Q10'],
  },
  BOX_NOT_COUNTED: { message: '还没有公布结果', articles: ['Q13'] },
} as const satisfies Record<string, { message: string; articles: readonly ArticleId[] }>;

export type ErrorCode = keyof typeof ERRORS;

/** 出错的字段：`path` 如 `input.startsAt`，`message` 是中文。 */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** 交给使用者的错误。 */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly articles?: readonly ArticleId[];
  readonly fields?: readonly FieldError[];
}

/** 由码造一个错误；`params` 填提示里的空。 */
export function fail(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>> = {},
  fields?: readonly FieldError[],
): { readonly ok: false; readonly error: AppError } {
  const entry: { message: string; articles: readonly ArticleId[] } = ERRORS[code];
  const message = entry.message.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
  return {
    ok: false,
    error: {
      code,
      message,
      ...(entry.articles.length > 0 ? { articles: entry.articles } : {}),
      ...(fields && fields.length > 0 ? { fields } : {}),
    },
  };
}
