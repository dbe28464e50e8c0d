import type { Client } from '../../../config/local/client';
import { uploadFile } from '../../../config/local/client';
import type { Branch, World } from './world';
import { HOUR, at } from './world';

const MINUTE = 60_000;

/** 建一次一分钟前开始的党员大会并开始签到：接着就能结束，不必拨时钟。 */
export async function holdStarted(world: World, by: Client, title: string): Promise<string> {
  const startsAt = world.cloud.clock.now() - MINUTE;
  const { meetingId } = await by.must('meeting', 'create', {
    kind: 'generalMeeting',
    title,
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  await by.must('meeting', 'open', { meetingId });
  return meetingId;
}

/** 会场的位置，用例里的。 */
export const VENUE = { latitude: 30.123456, longitude: 120.654321, accuracy: 20 };

/** 一分钟前开始、要核对会场、正在签到的一次；`venue` 为 null 是主持设备没有给位置。 */
export async function holdPlaced(
  world: World,
  by: Client,
  title: string,
  venue: typeof VENUE | null = VENUE,
): Promise<string> {
  const startsAt = world.cloud.clock.now() - MINUTE;
  const { meetingId } = await by.must('meeting', 'create', {
    kind: 'generalMeeting',
    title,
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
    placeCheck: true,
  });
  await by.must('meeting', 'open', { meetingId, ...(venue === null ? {} : { venue }) });
  return meetingId;
}

/** 结束了的一次，谁也没来。 */
export async function holdClosed(world: World, by: Client, title: string): Promise<string> {
  const meetingId = await holdStarted(world, by, title);
  await by.must('meeting', 'close', { meetingId });
  return meetingId;
}

/** 建一次两小时后开始的党员大会。 */
export async function planEvent(world: World, by: Client, title: string): Promise<string> {
  const startsAt = world.cloud.clock.now() + 2 * HOUR;
  const { meetingId } = await by.must('meeting', 'create', {
    kind: 'generalMeeting',
    title,
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  return meetingId;
}

/** 大屏此刻的二维码。 */
export async function qrOf(host: Client, meetingId: string): Promise<string> {
  const { code } = await host.must('meeting', 'live', { meetingId });
  if (!code) throw new Error('主持屏没有签到码');
  return code.qr;
}

/** 写全了的纪实；`minutes` 换一换就是另一份。 */
export function fullMinutes(minutes = '逐项讨论，形成决议') {
  return {
    chair: '书记',
    speakers: [{ name: '党员', topic: '学习体会' }],
    minutes,
    resolutions: [],
    photos: [],
  };
}

/** 最小的带拍摄信息的 JPEG：SOI、APP0、Exif（方向 6、一段经纬度文字）、SOS、扫描数据、EOI。 */
export function photoWithExif(): Uint8Array<ArrayBuffer> {
  const exif = Buffer.concat([
    Buffer.from(
      'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0',
      'latin1',
    ),
    Buffer.from('GPS 39.9042N 116.4074E', 'latin1'),
  ]);
  const segment = (marker: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from('JFIF\0', 'latin1')),
      segment(0xe1, exif),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0x34, 0xff, 0xd9]),
    ]),
  );
}

let uploads = 0;

/** 端上传来、还没去掉拍摄信息的照片。 */
export function incomingPhoto(world: World, by: Client): Promise<string> {
  uploads += 1;
  return uploadFile(world.cloud, `photos/incoming/p${uploads}.jpg`, photoWithExif(), by.openid);
}

/** 鉴权与模糊测试用的活动：各停在一步，第 4 人是提事项的，第 7 人没有手机。 */
export async function meetingInputs(
  world: World,
  a: Branch,
): Promise<Readonly<Record<string, () => unknown>>> {
  const [secretary, deputy, recorder] = [0, 1, 2].map((index) => at(a, index).client) as [
    Client,
    Client,
    Client,
  ];
  const ordinary = at(a, 4);
  const memberId = at(a, 7).memberId;
  const planned = await planEvent(world, secretary, '未开的会（改、请假）');
  const cancelling = await planEvent(world, secretary, '要取消的会');
  const asked = await planEvent(world, secretary, '已请假的会');
  const approverId = at(a, 1).memberId;
  const askLeave = { meetingId: asked, reason: '出差', approverId };
  for (const index of [0, 2, 3, 4, 5]) {
    const approver = index === 0 ? approverId : at(a, 0).memberId;
    await at(a, index).client.must('meeting', 'askLeave', { ...askLeave, approverId: approver });
  }
  const open = await holdStarted(world, secretary, '正在签到的会（名单）');
  const qr = await qrOf(secretary, open);
  const scanned = world.cloud.clock.now();
  const closed = await holdStarted(world, secretary, '已结束的会（补签、纪实）');
  const offlineQr = await qrOf(secretary, closed);
  await recorder.must('meeting', 'checkIn', { qr: offlineQr });
  await secretary.must('meeting', 'close', { meetingId: closed });
  const handIn = { qr: offlineQr, at: scanned, nonce: 'nonce-0123456789' };
  await at(a, 3).client.must('meeting', 'handIn', handIn);
  await recorder.must('meeting', 'saveRecord', { meetingId: closed, ...fullMinutes() });
  const frozen = await holdClosed(world, secretary, '已归档的会');
  await recorder.must('meeting', 'saveRecord', { meetingId: frozen, ...fullMinutes() });
  await deputy.must('meeting', 'freezeRecord', { meetingId: frozen });
  const photo = await incomingPhoto(world, secretary);
  const placed = await holdPlaced(world, secretary, '问一句位置的会');
  await recorder.must('meeting', 'checkIn', { qr: await qrOf(secretary, placed) });
  const startsAt = world.cloud.clock.now() + HOUR;
  const paper = { meetingId: open, reason: '照纸质签到表' };
  return {
    'meeting.groups': () => ({}),
    'meeting.edit': () => ({
      meetingId: planned,
      kind: 'themedPartyDay',
      title: '改过的主题党日',
      place: '社区',
      startsAt,
      endsAt: startsAt + HOUR,
    }),
    'meeting.cancel': () => ({ meetingId: cancelling, reason: '场地临时不能用' }),
    'meeting.leaveApprovers': () => ({}),
    'meeting.askLeave': () => ({ ...askLeave, meetingId: planned }),
    'meeting.withdrawLeave': () => ({ meetingId: asked }),
    'meeting.givePlace': () => ({ meetingId: placed, spot: VENUE }),
    'meeting.leftEarly': () => ({
      meetingId: placed,
      memberId: at(a, 2).memberId,
      leftAt: world.cloud.clock.now(),
    }),
    'meeting.checkInRoll': () => ({ ...paper, memberIds: [memberId, ordinary.memberId] }),
    'meeting.handIn': () => ({ ...handIn, qr }),
    'meeting.handInRoll': () => ({ ...paper, entries: [{ memberId, at: scanned }] }),
    'meeting.makeUpConfirmers': () => ({ meetingId: closed, memberId }),
    'meeting.makeUp': () => ({ meetingId: closed, memberId, reason: '到会忘签' }),
    'meeting.contest': () => ({ meetingId: closed, reason: '我到了会' }),
    'meeting.objectCheckIn': () => ({
      meetingId: closed,
      memberId: at(a, 3).memberId,
      reason: '当天没有看到他',
    }),
    'meeting.answerRequest': () => ({
      meetingId: asked,
      memberId: at(a, 5).memberId,
      request: 'leave',
      decision: 'grant',
      reason: '同意',
    }),
    'meeting.saveRecord': () => ({ meetingId: closed, ...fullMinutes('又补充了一段') }),
    'meeting.addPhoto': () => ({ meetingId: open, file: photo, caption: null }),
    'meeting.addReflection': () => ({ meetingId: closed, reflection: '受教育' }),
    'meeting.freezeRecord': () => ({ meetingId: closed }),
    'meeting.correctRecord': () => ({
      meetingId: frozen,
      reason: '漏记一人',
      ...fullMinutes('更正后的记录'),
    }),
    'meeting.record': () => ({ meetingId: frozen }),
    'meeting.exportRecord': () => ({ meetingId: frozen, format: 'docx' }),
  };
}
