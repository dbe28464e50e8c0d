import { localOpenApi } from '../../config/local/openApi';
import type { SentMessage } from '../../config/local/standIns/subscribeMessage';
import { holdStarted } from './support/meetingInputs';
import { TODO_TEMPLATE } from './support/reminderInputs';
import type { Branch, World } from './support/world';
import { HOUR, MONDAY, at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(60_000);

let world: World;
let branch: Branch;
const outbox: SentMessage[] = [];

/** 名册：0 书记、1 申报人、2 证明人、3 缺席的人、4 没有答应提醒的证明人。 */
beforeAll(async () => {
  world = await openWorld({ openApi: localOpenApi((message) => outbox.push(message)) });
  branch = await foundBranch(
    world,
    'oRP',
    [
      person('书记唤', '13560000001', { position: 'leader' }),
      person('申报唤', '13560000002'),
      person('证明唤', '13560000003'),
      person('缺席唤', '13560000004'),
      person('未应唤', '13560000005'),
    ],
    { secretary: 0 },
  );
  for (const index of [0, 1, 2, 3]) {
    for (let credit = 0; credit < 3; credit += 1) {
      await client(index).must('reminder', 'accepted', {
        results: [{ templateId: TODO_TEMPLATE, result: 'accept' }],
      });
    }
  }
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  outbox.length = 0;
});

const client = (index: number) => at(branch, index).client;
const remind = async (): Promise<readonly string[]> => {
  world.cloud.clock.set(MONDAY + 2 * HOUR);
  await world.cloud.call('reminder', { Type: 'Timer', TriggerName: 'remind' });
  return outbox.map(({ touser, page }) => `${touser} ${String(page)}`).sort();
};

test('请谁证明提醒谁，一件一次；没有答应提醒的不发，首页照样看得到', async () => {
  world.cloud.clock.set(MONDAY + HOUR);
  const { proposalId } = await client(1).must('points', 'claim', {
    item: 'P8',
    count: 1,
    happenedOn: '2026-03-01',
    story: '周日到敬老院陪老人包饺子，打扫院子。',
    materials: [],
    witnessIds: [at(branch, 2).memberId, at(branch, 4).memberId],
  });
  expect(await remind()).toEqual([`${client(2).openid} packages/points/witness/index`]);
  expect(JSON.stringify(outbox)).not.toMatch(/敬老院|申报唤|积分|党/);
  outbox.length = 0;
  expect(await remind()).toEqual([]);
  expect((await client(4).must('points', 'todo', {})).toWitness).toBe(1);
  await client(2).must('points', 'witness', { proposalId, decision: 'confirm' });
  expect(await remind()).toEqual([]);
});

test('拟记的缺席等本人回应，提醒本人一次；回应之后不再提醒', async () => {
  const meetingId = await holdStarted(world, client(0), '提醒回应');
  await client(0).must('meeting', 'close', { meetingId });
  const sent = await remind();
  const absent = `p_${meetingId}_${at(branch, 3).memberId}_D16a`;
  expect(sent).toContain(`${client(3).openid} packages/points/proposal/index?id=${absent}`);
  expect(sent.filter((line) => line.startsWith(client(4).openid))).toEqual([]);
  outbox.length = 0;
  expect(await remind()).toEqual([]);
});
