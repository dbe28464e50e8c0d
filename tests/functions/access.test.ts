import { ACCESS } from '../../cloudfunctions/_runtime/access';
import { callAction, codeOfReply } from './support/callAction';
import type { Caller, Scene } from './support/scene';
import { CALLERS, openScene } from './support/scene';

/** 过、未绑定、未同意、无此职责、找不到。 */
const MEANING = {
  P: 'pass',
  B: 'NOT_BOUND',
  C: 'CONSENT_REQUIRED',
  F: 'FORBIDDEN',
  N: 'NOT_FOUND',
} as const;

/**
 * 期望的逐格结果，独立于鉴权表另写一遍。列依次为：
 * 未绑定 撤回同意 普通 预备 记录员 监督员 副书记 书记 ｜上级 别的上级 别支部书记 别支部党员。
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'organisation.activate': 'PPPPPPPP PPPP',
  'organisation.createBranch': 'BCFFFFFF PPFF',
  'organisation.overview': 'BCFFFFFF PPFF',
  'organisation.appoint': 'BCFFFFFP FNNN',
  'organisation.appoint(secretary)': 'BCFFFFFF PNNN',
  'member.session': 'PPPPPPPP PPPP',
  'member.bind': 'PPPPPPPP PPPP',
  'member.pendingBindings': 'BCFFFFPP FFPF',
  'member.decideBinding': 'BCFFFFPP FFNF',
  'member.consent': 'BPPPPPPP PPPP',
  'member.myData': 'BCPPPPPP PPPP',
  'member.previewRoster': 'BCFFFFPP PNNN',
  'member.commitRoster': 'BCFFFFPP PNNN',
  'member.roster': 'BCFFPPPP PNNN',
  'reminder.templates': 'BCPPPPPP PPPP',
  'reminder.accepted': 'BCPPPPPP PPPP',
  'reminder.settings': 'BCPPPPPP PPPP',
  'meeting.create': 'BCFFPFPP FFPF',
  'meeting.list': 'BCPPPPPP PPPP',
  'meeting.get': 'BCPPPPPP NNNN',
  'meeting.live': 'BCFFPFPP FFNF',
  'meeting.checkIn': 'BCPPPPPP NNNN',
  'meeting.givePlace': 'BCPPPPPP NNNN',
  'meeting.leftEarly': 'BCFFPFPP FFNF',
  'meeting.checkInFor': 'BCFFPFPP FFNF',
  'meeting.open': 'BCFFPFPP FFNF',
  'meeting.close': 'BCFFPFPP FFNF',
  'meeting.groups': 'BCFFPFPP FFPF',
  'meeting.edit': 'BCFFPFPP FFNF',
  'meeting.cancel': 'BCFFPFPP FFNF',
  'meeting.checkInRoll': 'BCFFPFPP FFNF',
  'meeting.handIn': 'BCPPPPPP NNNN',
  'meeting.handInRoll': 'BCFFPFPP FFNF',
  // 请假、异议人人可提；答复要有职责，且不是当事人与经手人（M8、G5）。
  'meeting.leaveApprovers': 'BCPPPPPP PPPP',
  'meeting.askLeave': 'BCPPPPPP NNNN',
  'meeting.answerRequest': 'BCPPPPPP NNNN',
  'meeting.withdrawLeave': 'BCPPPPPP NNNN',
  'meeting.makeUpConfirmers': 'BCFFPFPP FFNF',
  'meeting.makeUp': 'BCFFPFPP FFNF',
  'meeting.contest': 'BCPPPPPP NNNN',
  'meeting.objectCheckIn': 'BCFFPFPP FFNF',
  'meeting.saveRecord': 'BCFFPFPP FFNF',
  'meeting.addPhoto': 'BCFFPFPP FFNF',
  'meeting.addReflection': 'BCPPPPPP NNNN',
  'meeting.freezeRecord': 'BCFFPFPP FFNF',
  'meeting.correctRecord': 'BCFFPFPP FFNF',
  'meeting.record': 'BCPPPPPP NNNN',
  'meeting.exportRecord': 'BCFFPFPP FFNF',
  'meeting.myAttendance': 'BCPPPPPP PPPP',
  'meeting.today': 'BCPPPPPP PPPP',
  'points.mine': 'BCPPPPPP PPPP',
  'points.items': 'BCPPPPPP PPPP',
  'points.candidates': 'BCPPPPPP PPPP',
  // 申报人人可办，补充、撤回只有申报人；证明只有请到的人，凭链接的不问是谁（S6、S8）。
  'points.claim': 'BCPPPPPP PPPP',
  'points.claimFor': 'BCFFPFPP FFPF',
  'points.supplement': 'BCPNNNNN NNNN',
  'points.withdraw': 'BCPNNNNN NNNN',
  'points.asked': 'BCPPPPPP PPPP',
  'points.witness': 'BCNPPNNN NNNN',
  'points.invitation': 'PPPPPPPP PPPP',
  'points.witnessByLink': 'PPPPPPPP PPPP',
  'points.witnessFor': 'BCFFPFPP FFNF',
  'points.proposal': 'BCPPPPPP PNNN',
  'points.todo': 'BCPPPPPP PPPP',
  'points.answer': 'BCPNNNNN NNNN',
  'points.pending': 'BCFFPPPP PNNN',
  // 上级过得了门，书记、副书记都须回避时才真的由他审（S8）。
  'points.decide': 'BCFFFFPP PNNN',
  'points.decide(return)': 'BCFFFFPP PNNN',
  // 减分由记录员、书记提出；否决、冲销、征求意愿是书记、副书记的事；核对的结果监督员也看（X2）。
  'points.propose': 'BCFFPFPP FFPF',
  'points.answerFor': 'BCFFPFPP FFNF',
  'points.reverse': 'BCFFFFPP PNNN',
  'points.warnings': 'BCFFPPPP FFPF',
  'points.openVeto': 'BCFFFFPP FFPF',
  'points.decideVeto': 'BCFFFFPP FFNF',
  'points.memberLedger': 'BCFFPPPP PNNN',
  'points.careAsk': 'BCFFFFPP FFPF',
  'points.careApply': 'BCPPPPPP PPPP',
  'points.careAnswer': 'BCPPPPPP PPPP',
  'points.careAnswerFor': 'BCFFPFPP FFPF',
  'points.careList': 'BCFFPPPP FFPF',
  'points.mismatches': 'BCFFFPPP FFPF',
  'points.branch': 'BCFFPPPP FFPF',
  // 计划由支部写、书记报、上级收；欠账只给办事的人与上级看（M6）。
  'plan.draft': 'BCFFPFPP FFPF',
  'plan.get': 'BCPPPPPP PNNN',
  'plan.save': 'BCFFPFPP FFPF',
  'plan.file': 'BCFFFFPP FFPF',
  'plan.answer': 'BCFFFFFF PNNN',
  'plan.filings': 'BCFFFFFF PPFF',
  'plan.owed': 'BCFFPPPP PNNN',
  'plan.inspect': 'BCFFPFPP FFPF',
  'membership.lectures': 'BCFFPPPP FFPF',
  // 谈话只有双方看得到内容；台账给书记、副书记与上级（M5、X4）。
  'membership.talkRecord': 'BCPPPPPP PNNN',
  'membership.talkAnswer': 'BCPPPPPP PPPP',
  'membership.talkMine': 'BCPPPPPP PPPP',
  'membership.talkLedger': 'BCFFFFPP PNNN',
  'membership.duesMark': 'BCFFPFPP FFPF',
  'membership.duesRegister': 'BCFFPPPP FFPF',
  'membership.duesMine': 'BCPPPPPP PPPP',
  'membership.duesPropose': 'BCFFPFPP FFPF',
  'membership.mobileReport': 'BCPPPPPP PPPP',
  'membership.mobileReportFor': 'BCFFPFPP FFPF',
  'membership.mobileContact': 'BCPPPPPP PPPP',
  'membership.mobileContactFor': 'BCFFPFPP FFPF',
  'membership.mobileMine': 'BCPPPPPP PPPP',
  'membership.mobileList': 'BCFFPFPP FFPF',
  'membership.remoteSetting': 'BCFFFFPP FFPF',
  'membership.remoteAttend': 'BCFFPFPP FFNF',
  'membership.mobileReturn': 'BCPPPPPP PPPP',
  'membership.mobileReturnFor': 'BCFFPFPP FFPF',
  'membership.check': 'BCFFPFPP FFPF',
  'membership.pledge': 'BCPPPPPP PPPP',
  'membership.pledgeReport': 'BCPPPPPP PPPP',
  'membership.serve': 'BCPPPPPP PPPP',
  'membership.serveFor': 'BCFFPFPP FFPF',
  'membership.registers': 'BCFFPPPP FFPF',
  'membership.card': 'BCPPPPPP PPPP',
  'membership.cardOf': 'BCFFPPPP FFPF',
  'membership.ledger': 'BCFFPPPP FFPF',
  'membership.exportMine': 'BCPPPPPP PPPP',
  'membership.exportLedger': 'BCFFPPPP FFPF',
  // 会前会中由主持的人办（书记、副书记、记录员）；别支部的主持人碰不到这次测评。
  'appraisal.prepare': 'BCFFPFPP FFNF',
  'appraisal.announce': 'BCFFPFPP FFNF',
  'appraisal.invite': 'BCFFPFPP FFNF',
  'appraisal.invitations': 'BCFFPFPP FFNF',
  'appraisal.elect': 'BCFFPFPP FFNF',
  'appraisal.stage': 'BCFFPFPP FFNF',
  'appraisal.makeKeys': 'BCFFPFPP FFNF',
  'appraisal.start': 'BCFFPFPP FFNF',
  // 支委会申请，上级确认才生效（Q3）。
  'appraisal.exempt': 'BCFFFFPP FFNF',
  // 本人也可以申请（Q3）；预备党员本来就不计入应到。
  'appraisal.applyExemption': 'BCPNPPPP NNNN',
  'appraisal.confirmExemption': 'BCFFFFFF PNNN',
  // 群众代表没有绑定，凭码、凭名册认人（Q5、Q10）。
  'appraisal.join': 'PPPPPPPP PPPP',
  'appraisal.mine': 'NPPPPPPP NNNN',
  'appraisal.issue': 'NPPPPPPP NNNN',
  // 代领只认大会推选的计票人，不认职务（Q12）：这次是监督员和一名普通党员。
  'appraisal.issue(teller)': 'NFPFFPFF NNNN',
  'appraisal.helped': 'BCPFFPFF NNNN',
  // 上级看得到自己下属支部的（O9）。
  'appraisal.status': 'BCFFPPPP PNNN',
  'appraisal.list': 'BCFFPPPP PNNN',
  'appraisal.current': 'PPPPPPPP PPPP',
  'appraisal.openBox': 'BCFFPFPP FFNF',
  // 写票处的码：主持的人，与大会推选的监票人（副书记、记录员）、计票人（监督员、一名普通党员）。
  'appraisal.boothCode': 'BCPFPPPP NNNN',
  'appraisal.kioskCode': 'BCPFFPFF NNNN',
  'appraisal.confirmPaper': 'BCPFFPFF NNNN',
  'appraisal.close': 'BCFFPFPP FFNF',
  'appraisal.count': 'BCFFPFPP FFNF',
  // 结果当场公布（Q12），本支部的人都能看，列席的预备党员也能。
  'appraisal.result': 'BCPPPPPP NNNN',
  // 责令重来、带回存档、清除都是上级的事（Q26、Q27、O9）；封存包书记也能导出。
  'appraisal.rerun': 'BCFFFFFF PNNN',
  'appraisal.export': 'BCFFFFFP PNNN',
  'appraisal.purge': 'BCFFFFFF PNNN',
  // 结果表给签名的人打印：看得到主持屏的人与上级（Q13、Q27）。
  'appraisal.forms': 'BCFFPPPP PNNN',
  // 分管钥匙只认大会推选的人（Q12）：副书记监票，记录员、监督员、一名普通党员计票。
  'appraisal.keeping': 'BCPFPPPF NNNN',
  'appraisal.enrolDevice': 'BCPFPPPF NNNN',
  'appraisal.depositGeneral': 'BCFFFFPF NNNN',
  'appraisal.depositLayer': 'BCPFPPFF NNNN',
  'appraisal.waitingSigns': 'BCFFFFPF NNNN',
  'appraisal.signGeneral': 'BCFFFFPF NNNN',
  'appraisal.handShare': 'BCPFPPFF NNNN',
  // 这一次外层由记录员开、内层由监督员开。
  'appraisal.sealedEnvelopes': 'BCFFPFFF NNNN',
  'appraisal.sealedColumn': 'BCFFFPFF NNNN',
  'appraisal.submitColumn': 'BCFFPFFF NNNN',
  // 公示本支部的人都看；对单位、辖区的凭码谁都能看、能提异议（N1、N3）。
  'notice.list': 'BCPPPPPP PNNN',
  'notice.get': 'BCPPPPPP PNNN',
  'notice.byLink': 'PPPPPPPP PPPP',
  'notice.object': 'BCPPPPPP NNNN',
  'notice.objectByLink': 'PPPPPPPP PPPP',
  // 受理、答复、登记书面异议都是上级的事；调查也可以由书记、副书记来做（N3、S9）。
  'notice.objectFor': 'BCFFFFFF PNNN',
  'notice.mine': 'BCPPPPPP PPPP',
  'notice.objections': 'BCFFFFPP PNNN',
  'notice.accept': 'BCFFFFFF PNNN',
  'notice.investigate': 'BCFFFFPP PNNN',
  'notice.answer': 'BCFFFFFF PNNN',
  // 自评是本人的；这条路与自己的结果人人看，评定、公示由书记、副书记，审核由上级（S5、S9、S10）。
  'assessment.selfAssessment': 'BCPPPPPP PPPP',
  'assessment.selfAssess': 'BCPPPPPP PPPP',
  'assessment.selfAssessFor': 'BCFFPFPP FFPF',
  'assessment.path': 'BCPPPPPP PNNN',
  'assessment.previewQuarter': 'BCFFPFPP FFPF',
  'assessment.publishQuarter': 'BCFFPFPP FFPF',
  'assessment.draft': 'BCFFPPPP FFPF',
  'assessment.assess': 'BCFFFFPP FFPF',
  'assessment.review': 'BCFFFFFF PNNN',
  'assessment.reviews': 'BCFFFFFF PPFF',
  'assessment.publishYear': 'BCFFFFPP FFPF',
  'assessment.correct': 'BCFFFFPP FFNF',
  'assessment.result': 'BCPPPPPP PPPP',
  'assessment.results': 'BCFFPPPP PNNN',
  'assessment.assignHelp': 'BCFFFFPP FFNF',
  'assessment.recordHelp': 'BCFFFFPP FFNF',
  // 考核表本人只能出自己的；别人的、全支部的要有职务，别的支部与上级说没有找到（X4）。
  'assessment.form': 'BCPNPPPP NNNN',
  'assessment.form(mine)': 'BCPPPPPP NNPP',
  'assessment.form(summary)': 'BCFFPPPP FFPF',
  'assessment.bundleStart': 'BCFFPPPP FFPF',
  'assessment.bundleStep': 'BCFFPPPP FFNF',
  'audit.export': 'BCFFFFFP PNNN',
};

/** 过了鉴权，业务上可能不办；这些码说明停在了门口。 */
const AT_THE_DOOR = new Set([
  ...Object.values(MEANING),
  'INTERNAL',
  'INVALID_INPUT',
  'UNKNOWN_ACTION',
  'NO_IDENTITY',
]);

type Verdict = (typeof MEANING)[keyof typeof MEANING];
interface Row {
  readonly action: string;
  readonly denied: readonly (readonly [Caller, Verdict])[];
  readonly allowed: readonly Caller[];
}

const ROWS: readonly Row[] = Object.entries(EXPECTED).map(([action, row]) => {
  const cells = [...row.replace(' ', '')].map(
    (letter, column) =>
      [CALLERS[column] as Caller, MEANING[letter as keyof typeof MEANING]] as const,
  );
  return {
    action,
    denied: cells.filter(([, verdict]) => verdict !== 'pass'),
    allowed: cells.filter(([, verdict]) => verdict === 'pass').map(([caller]) => caller),
  };
});

let scene: Scene;
const succeeded = new Set<string>();

beforeAll(async () => {
  scene = await openScene();
}, 180_000);
afterAll(() => scene.world.close());

test('鉴权表里的动作都列了期望，一个不多一个不少', () => {
  const listed = new Set(Object.keys(EXPECTED).map((action) => action.replace(/\(.*\)$/, '')));
  const declared = Object.entries(ACCESS).flatMap(([fn, rules]) =>
    Object.keys(rules).map((action) => `${fn}.${action}`),
  );
  expect([...listed].sort()).toEqual(declared.sort());
  for (const row of Object.values(EXPECTED))
    expect(row.replace(' ', '')).toHaveLength(CALLERS.length);
});

describe.each(ROWS)('$action', ({ action, denied, allowed }) => {
  const ask = async (caller: Caller) =>
    callAction(
      scene.world.cloud,
      scene.callers[caller],
      action,
      await scene.inputOf(action, caller),
    );

  if (denied.length > 0) {
    let before: string;
    beforeAll(async () => {
      before = await scene.world.store.digest();
    });
    test.each(denied)('%s → %s', async (caller, code) => {
      expect(codeOfReply(await ask(caller))).toBe(code);
    });
    test('被拒的都没有改动数据', async () => {
      expect(await scene.world.store.digest()).toBe(before);
    });
  }
  test.each(allowed)('%s 可以办', async (caller) => {
    const reply = await ask(caller);
    if (reply.ok) succeeded.add(action);
    else expect(AT_THE_DOOR).not.toContain(reply.error.code);
  });
});

test('每个动作都至少有一种身份真的办成了', () => {
  const never = Object.keys(EXPECTED).filter((action) => !succeeded.has(action));
  expect(never).toEqual(['organisation.activate']);
});

test('没有微信身份（HTTP 访问、定时器）一律拒绝', async () => {
  const { cloud } = scene.world;
  for (const fn of Object.keys(ACCESS)) {
    const outcome = await cloud.call(fn, { action: 'today', input: {}, requestId: 'no-openid-1' });
    expect(outcome).toMatchObject({
      ok: true,
      result: { ok: false, error: { code: 'NO_IDENTITY' } },
    });
  }
});

test('没有一次内部错误', () => {
  expect(scene.world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
