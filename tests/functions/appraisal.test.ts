import type { Appraisal } from './support/appraisal';
import { NOTICE, announceAppraisals, blindedRequest, bring } from './support/appraisal';
import { callAction, codeOfReply } from './support/callAction';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

/** 测评的几张单子，与豁免、代领、纸质票的边角。 */

let world: World;
let branch: Branch;
let rounds: Appraisal[];

const PEOPLE = [
  ...Array.from({ length: 5 }, (_, i) => person(`评议${i}`, `1330000000${i}`)),
  person('预备', '13300000009', { kind: 'probationaryMember' }),
];

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oV', PEOPLE, { secretary: 0 });
  rounds = await announceAppraisals(world, branch, 3);
  world.cloud.clock.advance(NOTICE);
}, 120_000);
afterAll(() => world.close());

const nth = (i: number): Appraisal => {
  const one = rounds[i];
  if (!one) throw new Error('备的测评不够');
  return one;
};
const host = () => at(branch, 0).client;
const listed = async (client = world.superior) =>
  (await client.must('appraisal', 'list', { branchId: branch.branchId })).appraisals;

test('本人申请不计入应到（Q3）：上级在单子上看得见，确认才生效；再申请同一情形不重置，换了情形要重新确认', async () => {
  const { appraisalId } = nth(0);
  const { client, memberId, name } = at(branch, 2);
  const input = { appraisalId, ground: 'bedridden' as const };
  expect(await client.must('appraisal', 'applyExemption', input)).toEqual({ confirmed: false });
  const pending = (await listed()).find((one) => one.appraisalId === appraisalId);
  expect(pending?.pendingExemptions).toEqual([{ memberId, name, ground: 'bedridden' }]);
  const { branchId } = branch;
  await world.superior.must('appraisal', 'confirmExemption', { appraisalId, memberId, branchId });
  const status = await world.superior.must('appraisal', 'status', { appraisalId, branchId });
  expect(status.exemptions).toEqual([{ id: memberId, name, ground: 'bedridden', confirmed: true }]);
  expect(status.due).toBe(4);
  expect(await client.must('appraisal', 'applyExemption', input)).toEqual({ confirmed: true });
  const other = { appraisalId, ground: 'cannotExpressWill' as const };
  expect(await client.must('appraisal', 'applyExemption', other)).toEqual({ confirmed: false });
  const [doc] = await world.store.all('appraisals', { _id: appraisalId });
  expect(doc?.['exemptions']).toEqual([
    { memberId, ground: 'cannotExpressWill', appliedBy: 'self', confirmedAt: null },
  ]);
});

test('历次测评：大会时间近的在前；没计票没有校验值', async () => {
  const all = await listed(host());
  const meetings = await world.store.all('meetings');
  const startsAt = (id: string) => Number(meetings.find(({ _id }) => _id === id)?.['startsAt']);
  const times = all.map(({ meetingId }) => startsAt(meetingId));
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(all.map(({ resultDigest }) => resultDigest)).toEqual([null, null, null]);
});

test('我的测评：有测评权的、推选的、持码的群众代表各看各的；预备党员、外人没有', async () => {
  const appraisal = nth(1);
  const { appraisalId } = appraisal;
  await host().must('appraisal', 'invite', { appraisalId, count: 1 });
  const { codes } = await host().must('appraisal', 'invitations', { appraisalId });
  const rep = world.client('oVisitor');
  await rep.must('appraisal', 'join', { code: codes[0]?.code ?? '' });
  const mine = async (client = rep) =>
    (await client.must('appraisal', 'current', {})).appraisals.find(
      (one) => one.appraisalId === appraisalId,
    );
  expect(await mine()).toMatchObject({ voter: true, issued: false, teller: false });
  expect(await mine(at(branch, 3).client)).toMatchObject({ voter: true, teller: false });
  expect(await mine(at(branch, 5).client)).toBeUndefined();
  expect(await mine(world.client('oNobody'))).toBeUndefined();
  await bring(world, branch, appraisal, 'issuing');
  const blinded = blindedRequest();
  await rep.must('appraisal', 'issue', { appraisalId, blinded });
  expect(await mine()).toMatchObject({ state: 'issuing', issued: true });
  expect(await mine(at(branch, 3).client)).toMatchObject({ teller: true, scrutineer: false });
  expect(await mine(at(branch, 1).client)).toMatchObject({ teller: false, scrutineer: true });
}, 60_000);

test('代领：平板、纸质票须写明替谁领；外人一律说没有这次测评；全部计票人都经手纸质票不行', async () => {
  const { appraisalId } = nth(1);
  const teller = at(branch, 3).client;
  const ask = async (client: typeof teller, more: object) =>
    codeOfReply(
      await callAction(world.cloud, client, 'appraisal.issue', {
        appraisalId,
        blinded: blindedRequest(),
        ...more,
      }),
    );
  expect(await ask(teller, { medium: 'kiosk' })).toBe('BALLOT_REQUEST_BROKEN');
  expect(await ask(at(branch, 1).client, { medium: 'paper' })).toBe('FORBIDDEN');
  const voterId = at(branch, 2).memberId;
  expect(await ask(world.client('oNobody'), { voterId })).toBe('NOT_FOUND');
  expect(await ask(world.client('oNobody'), {})).toBe('NOT_FOUND');
  expect(await ask(teller, { voterId, medium: 'paper' })).toBe('ok');
  const second = { voterId: at(branch, 1).memberId, medium: 'paper' };
  expect(await ask(at(branch, 4).client, second)).toBe('PAPER_SAME_TELLER');
  expect(await ask(teller, second)).toBe('ok');
  expect(await ask(at(branch, 4).client, { voterId: at(branch, 0).memberId })).toBe('ok');
  const status = await host().must('appraisal', 'status', { appraisalId });
  expect(status).toMatchObject({ issued: 4, issuedByTeller: 3, issuedOnPaper: 2 });
  const [kiosk] = await world.store.all('ballotissues', { medium: 'kiosk' });
  expect(kiosk).toMatchObject({ byTeller: true, tellerId: at(branch, 4).memberId });
}, 60_000);

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
