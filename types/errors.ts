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
  EVENT_NOT_STARTED: { message: '活动还没到开始时间，不能结束', articles: ['M7', 'M8'] },
  EVENT_ALREADY_OPEN: { message: '已经开始签到，不能再改安排；要改请取消后另建', articles: ['M7'] },
  EVENT_CANCELLED: { message: '这次活动已取消', articles: ['M7'] },
  EVENT_NOT_CLOSED: { message: '活动还没结束，不能办这一步', articles: ['M7', 'M8'] },
  GROUP_UNKNOWN: { message: '名册里没有“{group}”这个党小组', articles: ['M9', 'O4'] },
  PERSON_UNKNOWN: { message: '{what}不在本支部名册里', articles: ['M7'] },
  ROLL_NOT_EXPECTED: { message: '名单里有 {count} 人不在参加范围：{names}', articles: ['M9'] },
  HAND_IN_REFUSED: { message: '这次签到不能收下：{detail}', articles: ['M8'] },
  PLACE_NOT_ASKED: { message: '这次活动没有问在不在会场附近，不用给位置', articles: ['M8'] },
  LEFT_EARLY_ABSENT: { message: '没有签到的人，不能标提前离开', articles: ['M8'] },
  LEFT_EARLY_REFUSED: { message: '不能这样标：{detail}', articles: ['M8', 'M7'] },
  LEAVE_REFUSED: { message: '不能请假：{detail}', articles: ['M8'] },
  LEAVE_APPROVER: {
    message: '选的人不能批这次假：须是申请人以外的书记、副书记',
    articles: ['M8', 'O8'],
  },
  CONFIRMER_INVALID: {
    message: '不能请这个人确认：须是到了会的正式党员，不是登记人与本人，且支部没有别的任职的人',
    articles: ['M8', 'O8'],
  },
  LEAVE_NONE: { message: '这次活动没有可以撤回的请假', articles: ['M8'] },
  ALREADY_PRESENT: { message: '已有签到记录，不用补签', articles: ['M8'] },
  OWN_MAKE_UP: { message: '不能替自己补签，请由其他人登记', articles: ['M8'] },
  REQUEST_WAITING: { message: '已有一件在等答复', articles: ['X5', 'M8'] },
  REQUEST_ANSWERED: { message: '没有等答复的这件事，或已经答复过', articles: ['M8', 'G5'] },
  ANSWER_REFUSED: { message: '不能由你答复：{detail}', articles: ['M8', 'G5', 'O8'] },
  CONTEST_REFUSED: { message: '不能提异议：{detail}', articles: ['G5', 'M8'] },
  OBJECTION_REFUSED: { message: '只能对断网后交来的签到提异议', articles: ['M8', 'G5'] },
  RECORD_FROZEN: { message: '纪实已归档，要改请办更正', articles: ['M7'] },
  RECORD_NOT_FROZEN: { message: '纪实还没归档，直接修改即可', articles: ['M7'] },
  RECORD_INCOMPLETE: { message: '还不能归档：{detail}', articles: ['M7', 'M2'] },
  HANDS_WRONG: { message: '举手的数不对：{detail}', articles: ['M7', 'Q6'] },
  PHOTO_UNREADABLE: {
    message: '读不了这张照片：请用 JPEG 或 PNG，不超过 {limit} MB',
    articles: ['M7'],
  },
  PHOTO_UNKNOWN: { message: '照片没有交到这次活动，请重新添加', articles: ['M7', 'X4'] },
  PHOTO_TOO_MANY: { message: '至多 {limit} 张照片', articles: ['M7'] },
  REFLECTION_NOT_PRESENT: { message: '到会的党员才能写这次活动的学习心得', articles: ['M7'] },
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

  CLAIM_REFUSED: { message: '不能这样办：{detail}', articles: ['S6', 'S7', 'S8'] },
  CONTENT_REFUSED: { message: '“{field}”没有通过内容安全检查，请改写后再交', articles: ['X4'] },
  MATERIAL_UNREADABLE: {
    message: '读不了“{name}”：请用 JPEG、PNG 照片或 PDF，不超过 {limit} MB',
    articles: ['S6', 'S7'],
  },
  PROPOSAL_WITHDRAWN: { message: '这条记录已经撤回', articles: ['S6', 'S7'] },
  PROPOSAL_CHECKING: { message: '文字还在做内容安全检查，稍后再办', articles: ['S6', 'S7'] },
  DEFENCE_EARLY: {
    message: '证据还没有齐，齐了才开始算申辩的时间，到时会提醒你',
    articles: ['G5', 'S7'],
  },
  REVIEW_BY_BRANCH: {
    message: '先由本支部书记、副书记审核；他们都须回避时，才由上级审核',
    articles: ['S8', 'S9'],
  },
  INVITATION_OVER: { message: '这个邀请已失效：链接不对，或这件事已经办结', articles: ['S8'] },
  WITNESS_REFUSED: { message: '不能作证明：{detail}', articles: ['S8'] },

  VETO_REFUSED: { message: '一票否决还不能这样办：{detail}', articles: ['S4', 'G3'] },
  NOT_CONFIRMED: { message: '这条记录没有认定入账，不用冲销', articles: ['X2'] },
  REVERSED_ALREADY: { message: '这条记录已经冲销过；要恢复请另记一笔', articles: ['X2'] },
  OWN_PROPOSAL: { message: '提出的人不能代录本人的申辩，请由别人办理', articles: ['G5', 'S8'] },
  ANSWER_THEMSELVES: { message: '本人绑定了微信，请本人自己回应', articles: ['G5'] },
  CARE_NOT_ASKED: {
    message: '支部还没有提出按关爱管理，请先由支部提出，或由本人自己提出',
    articles: ['S2'],
  },

  PLAN_EXISTS: { message: '{year} 年的计划已经有了，直接修改即可', articles: ['M6'] },
  PLAN_NONE: { message: '还没有 {year} 年的计划', articles: ['M6'] },
  PLAN_CHANGED: { message: '计划已被别人改动，请重新打开再改', articles: ['M6', 'X5'] },
  PLAN_ROW_INVALID: { message: '第 {row} 行不对：{detail}', articles: ['M6'] },
  PLAN_UNCHANGED: { message: '这一版已经报备过', articles: ['M6'] },
  PLAN_NOT_WAITING: { message: '没有等着收的这一次报备，或已经答复过', articles: ['M6'] },
  DATE_IN_FUTURE: { message: '日期不能晚于今天', articles: ['G2'] },
  DATE_ORDER: { message: '日期的先后不对：{what}', articles: ['G2'] },
  MEMBER_UNKNOWN: { message: '这名党员不在本支部名册里', articles: ['O10'] },
  TALK_REFUSED: { message: '不能这样记：{detail}', articles: ['M5'] },
  TALK_NOT_YOURS: { message: '没有等你回应的这次谈话', articles: ['M5'] },
  DUES_REASON: { message: '改已登记的党费须写明原因', articles: ['M10'] },
  DUES_DATE: { message: '已交的要写哪天交的，其余不写日期', articles: ['M10'] },
  DUES_MONTH: { message: '这个月还没到，不能登记', articles: ['M10'] },
  DUES_NOT_DUE: { message: '{month} 还没有逾期，或没有登记过', articles: ['M10', 'D17'] },
  MOBILE_AWAY: { message: '已经报告过流动，还没有登记返回', articles: ['O12'] },
  MOBILE_NOT_AWAY: { message: '没有报告过流动，或已经返回', articles: ['O12'] },
  PLEDGE_MEETING: { message: '岗位承诺要在支部党员大会上作出，且已签到', articles: ['O15'] },
  PLEDGE_NONE: { message: '还没有作岗位承诺', articles: ['O15'] },
  PLEDGE_MONTH: { message: '这个月还没到，不能汇报', articles: ['O15'] },
  SERVICE_MISMATCH: { message: '这一项不是{who}的活动载体', articles: ['O14'] },

  REMINDER_TEMPLATE_UNKNOWN: {
    message: '这种提醒现在不提供，请回到首页再试',
    articles: ['X4'],
  },

  SELF_ASSESSMENT_CLOSED: { message: '现在不能自评：{detail}', articles: ['S5'] },
  SELF_ASSESSMENT_INVALID: { message: '自评填得不对：{detail}', articles: ['S5'] },
  ASSESSMENT_REFUSED: { message: '还不能这样办：{detail}', articles: ['S9', 'S10'] },
  PUBLISH_REFUSED: { message: '不能发布公示：{detail}', articles: ['N1', 'N2'] },
  CORRECTION_REFUSED: { message: '不能更正公示：{detail}', articles: ['N2'] },
  OBJECTION_TOO_LATE: { message: '提晚了：{detail}', articles: ['N3', 'G2'] },
  NOTICE_OBJECTION_REFUSED: { message: '不能这样提异议：{detail}', articles: ['N3'] },
  OBJECTION_TOO_MANY: {
    message: '你对这份公示已有 {limit} 条异议在办，请等答复',
    articles: ['N3'],
  },
  OBJECTION_RECEIVED_AT: {
    message: '收到书面的时刻应在公示发布之后，且不晚于现在',
    articles: ['N3', 'G2'],
  },
  OBJECTION_STEP_REFUSED: { message: '现在不能办这一步：{detail}', articles: ['N3'] },
  OBJECTION_OWN: {
    message: '这条异议是你提的，调查、答复请由别人办理',
    articles: ['N3', 'S9'],
  },

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
