import type { ActionName, FunctionName } from '../../types/api';
import type { Role } from '../../types/roles';

/** 一个动作谁能办、在哪个组织的范围内办。 */
export interface AccessRule {
  /** anyone：有微信身份即可；member：已绑定的党员；否则须任其中一职。 */
  readonly who: 'anyone' | 'member' | readonly Role[];
  /** 范围：own 本人支部；chosen 上级可用 branchId 指定下级支部，其余为本人支部；
   * chosenOrSuperior 同上，上级不指定时为上级组织自己；superior 本人任职的上级组织。 */
  readonly org: 'own' | 'chosen' | 'chosenOrSuperior' | 'superior';
  /** 须先单独同意个人信息处理（X4）。 */
  readonly consent: boolean;
  /** 看了别人的个人信息，要留痕（X4、design §5）。 */
  readonly traced: boolean;
}

type AccessTable = { readonly [F in FunctionName]: { readonly [A in ActionName<F>]: AccessRule } };

const anyone = { who: 'anyone', org: 'own', consent: false, traced: false } as const;
const self = { who: 'member', org: 'own', consent: true, traced: false } as const;
const leaders = ['secretary', 'deputySecretary'] as const;
const recorders = [...leaders, 'recorder'] as const;
const watchers = [...recorders, 'recordSupervisor'] as const;
const duty = <W extends readonly Role[]>(who: W) =>
  ({ who, org: 'own', consent: true, traced: false }) as const;

/**
 * 鉴权的唯一一张表（动作 × 角色 × 范围）：不在表里的动作不存在，默认拒绝（design §2）。
 */
export const ACCESS = {
  organisation: {
    activate: anyone,
    createBranch: { ...duty(['superior']), org: 'superior' },
    overview: { ...duty(['superior']), org: 'superior' },
    appoint: { ...duty(['superior', 'secretary']), org: 'chosen' },
  },
  member: {
    session: anyone,
    bind: anyone,
    pendingBindings: { ...duty(leaders), traced: true },
    decideBinding: duty(leaders),
    consent: { ...self, consent: false },
    myData: self,
    previewRoster: { ...duty([...leaders, 'superior']), org: 'chosen' },
    commitRoster: { ...duty([...leaders, 'superior']), org: 'chosen' },
    roster: { ...duty([...watchers, 'superior']), org: 'chosen', traced: true },
  },
  meeting: {
    create: duty(recorders),
    list: self,
    get: self,
    open: duty(recorders),
    live: duty(recorders),
    checkIn: self,
    givePlace: self,
    leftEarly: duty(recorders),
    checkInFor: duty(['recorder', ...leaders]),
    checkInRoll: duty(recorders),
    handIn: self,
    handInRoll: duty(recorders),
    close: duty(recorders),
    groups: duty(recorders),
    edit: duty(recorders),
    cancel: duty(recorders),
    leaveApprovers: self,
    askLeave: self,
    withdrawLeave: self,
    makeUpConfirmers: duty(recorders),
    makeUp: duty(recorders),
    contest: self,
    objectCheckIn: duty(recorders),
    // 一人任职的支部，补签可以请到了会的党员确认：谁能答复哪一件由规则判（M8）。
    answerRequest: self,
    saveRecord: duty(recorders),
    addPhoto: duty(recorders),
    addReflection: self,
    freezeRecord: duty(recorders),
    correctRecord: duty(recorders),
    record: self,
    exportRecord: { ...duty(recorders), traced: true },
    myAttendance: self,
    today: self,
  },
  points: {
    mine: self,
    items: self,
    candidates: self,
    claim: self,
    claimFor: duty(recorders),
    supplement: self,
    withdraw: self,
    asked: self,
    witness: self,
    invitation: anyone,
    witnessByLink: anyone,
    witnessFor: duty(recorders),
    propose: duty(recorders),
    proposal: { ...self, org: 'chosen', traced: true },
    answer: self,
    answerFor: duty(recorders),
    pending: { ...duty([...watchers, 'superior']), org: 'chosen', traced: true },
    decide: { ...duty([...leaders, 'superior']), org: 'chosen' },
    reverse: { ...duty([...leaders, 'superior']), org: 'chosen' },
    warnings: { ...duty(watchers), traced: true },
    openVeto: duty(leaders),
    decideVeto: duty(leaders),
    branch: { ...duty(watchers), traced: true },
    memberLedger: { ...duty([...watchers, 'superior']), org: 'chosen', traced: true },
    careAsk: duty(leaders),
    careApply: self,
    careAnswer: self,
    careAnswerFor: duty(recorders),
    careList: { ...duty(watchers), traced: true },
    todo: self,
    mismatches: duty([...leaders, 'recordSupervisor']),
  },
  notice: {
    list: { ...self, org: 'chosen' },
    get: { ...self, org: 'chosen' },
    byLink: anyone,
    object: self,
    objectByLink: anyone,
    objectFor: { ...duty(['superior']), org: 'chosen' },
    mine: self,
    objections: { ...duty([...leaders, 'superior']), org: 'chosenOrSuperior' },
    accept: { ...duty(['superior']), org: 'chosen' },
    investigate: { ...duty([...leaders, 'superior']), org: 'chosen' },
    answer: { ...duty(['superior']), org: 'chosen' },
  },
  assessment: {
    selfAssessment: self,
    selfAssess: self,
    selfAssessFor: duty(recorders),
    path: { ...self, org: 'chosen' },
    previewQuarter: { ...duty(recorders), traced: true },
    publishQuarter: duty(recorders),
    draft: { ...duty(watchers), traced: true },
    assess: duty(leaders),
    review: { ...duty(['superior']), org: 'chosen' },
    reviews: { ...duty(['superior']), org: 'superior' },
    publishYear: duty(leaders),
    correct: duty(leaders),
    result: self,
    results: { ...duty([...watchers, 'superior']), org: 'chosen', traced: true },
    assignHelp: duty(leaders),
    recordHelp: duty(leaders),
    form: { ...self, traced: true },
    bundleStart: { ...duty(watchers), traced: true },
    bundleStep: duty(watchers),
  },
  plan: {
    draft: duty(recorders),
    get: { ...self, org: 'chosen' },
    save: duty(recorders),
    file: duty(leaders),
    answer: { ...duty(['superior']), org: 'chosen' },
    filings: { ...duty(['superior']), org: 'superior' },
    owed: { ...duty([...watchers, 'superior']), org: 'chosen' },
    inspect: duty(recorders),
  },
  membership: {
    lectures: { ...duty(watchers), traced: true },
    talkRecord: { ...self, org: 'chosen' },
    talkAnswer: self,
    talkMine: self,
    talkLedger: { ...duty([...leaders, 'superior']), org: 'chosen', traced: true },
    duesMark: duty(recorders),
    duesRegister: { ...duty(watchers), traced: true },
    duesMine: self,
    duesPropose: duty(recorders),
    mobileReport: self,
    mobileReportFor: duty(recorders),
    mobileContact: self,
    mobileContactFor: duty(recorders),
    mobileReturn: self,
    mobileReturnFor: duty(recorders),
    mobileMine: self,
    mobileList: { ...duty(recorders), traced: true },
    remoteSetting: duty(leaders),
    remoteAttend: duty(recorders),
    check: duty(recorders),
    pledge: self,
    pledgeReport: self,
    serve: self,
    serveFor: duty(recorders),
    registers: { ...duty(watchers), traced: true },
    card: self,
    cardOf: { ...duty(watchers), traced: true },
    ledger: { ...duty(watchers), traced: true },
    exportMine: self,
    exportLedger: { ...duty(watchers), traced: true },
  },
  appraisal: {
    prepare: duty(recorders),
    announce: duty(recorders),
    exempt: duty(leaders),
    applyExemption: self,
    confirmExemption: { ...duty(['superior']), org: 'chosen' },
    invite: duty(recorders),
    invitations: duty(recorders),
    join: anyone,
    elect: duty(recorders),
    stage: duty(recorders),
    makeKeys: duty(recorders),
    start: duty(recorders),
    mine: anyone,
    issue: anyone,
    openBox: duty(recorders),
    close: duty(recorders),
    count: duty(recorders),
    result: self,
    status: { ...duty([...watchers, 'superior']), org: 'chosen' },
    rerun: { ...duty(['superior']), org: 'chosen' },
    export: { ...duty(['secretary', 'superior']), org: 'chosenOrSuperior', traced: true },
    purge: { ...duty(['superior']), org: 'chosen' },
    list: { ...duty([...watchers, 'superior']), org: 'chosen' },
    current: anyone,
    forms: { ...duty([...watchers, 'superior']), org: 'chosen', traced: true },
    boothCode: self,
    kioskCode: self,
    helped: self,
    confirmPaper: self,
    keeping: self,
    enrolDevice: self,
    depositGeneral: self,
    depositLayer: self,
    waitingSigns: self,
    signGeneral: self,
    handShare: self,
    sealedEnvelopes: self,
    sealedColumn: self,
    submitColumn: self,
  },
  reminder: {
    templates: self,
    accepted: self,
    settings: self,
  },
  audit: {
    export: { ...duty(['secretary', 'superior']), org: 'chosenOrSuperior', traced: true },
  },
} as const satisfies AccessTable;

/** 不需要绑定的动作只拿到 Visit，其余拿到 Call；由表定，写错类型就编译不过。 */
export type NeedsNobody<F extends FunctionName, A extends ActionName<F>> =
  (typeof ACCESS)[F] extends Record<A, { readonly who: infer W }>
    ? W extends 'anyone'
      ? true
      : false
    : false;
