import { foundBranch } from '../../../config/demo/foundBranch';
import { startBranchCloud } from '../../../config/local/branchCloud';

const DAY = 86_400_000;
/** 被评议的只留名册上的头几个：票证钥匙一把要造四分之一秒。 */
const RATED = 2;

/** 起本机云、建演示支部、开好一次评议大会到“正在发票”，写成一行 JSON；标准输入一关就退出。 */
async function main(): Promise<void> {
  const cloud = await startBranchCloud({ storage: { mode: 'memory' } });
  const branch = await foundBranch(cloud);
  const host = branch.secretary;
  const startsAt = cloud.clock.now() + 7 * DAY;
  const { meetingId } = await host.must('meeting', 'create', {
    kind: 'organisationalLifeMeeting',
    title: '年度民主评议',
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + DAY / 8,
  });
  const ids = branch.roster.map(({ memberId }) => memberId);
  const { appraisalId } = await host.must('appraisal', 'prepare', {
    meetingId,
    grades: 'four',
    selfRating: false,
    excusedIds: ids.slice(RATED),
  });
  await host.must('appraisal', 'announce', { appraisalId, servedIds: ids });
  cloud.clock.set(startsAt);
  await host.must('meeting', 'open', { meetingId });
  const { code } = await host.must('meeting', 'live', { meetingId });
  for (const { client } of branch.members) {
    await client.must('meeting', 'checkIn', { meetingId, digits: code?.digits ?? '' });
  }
  const [, , one, two, three] = ids;
  if (one === undefined || two === undefined || three === undefined) throw new Error('名册不足');
  const elected = { scrutineerIds: [one], tellerIds: [two, three] };
  await host.must('appraisal', 'elect', { appraisalId, ...elected });
  const step = { appraisalId, outstanding: 0, byGroup: null };
  await host.must('appraisal', 'stage', { ...step, stage: 'oath', step: 'skip' });
  for (const stage of ['selfReview', 'discussion', 'comments'] as const) {
    await host.must('appraisal', 'stage', { ...step, stage, step: 'start' });
    await host.must('appraisal', 'stage', { ...step, stage, step: 'finish' });
  }
  await host.must('appraisal', 'makeKeys', { appraisalId });
  const { roundId } = await host.must('appraisal', 'start', { appraisalId });
  const members = branch.members.map(({ name, client }) => ({ name, openid: client.openid }));
  const ready = { url: cloud.url, secretary: host.openid, members, appraisalId, roundId };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  process.stdin.on('end', () => void cloud.close().then(() => process.exit(0)));
  process.stdin.resume();
}

void main();
