import { uploadFile } from '../../config/local/client';
import { MOST_PHOTO_BYTES } from '../../cloudfunctions/meeting/recordPhotos';
import { recordBook } from '../../cloudfunctions/meeting/recordBook';
import { stripMetadata } from '../../cloudfunctions/meeting/stripMetadata';
import { readPdf, wordFiles } from './support/documents';
import {
  fullMinutes,
  holdStarted,
  incomingPhoto,
  photoWithExif,
  qrOf,
} from './support/meetingInputs';
import { jpegHeader, pngPicture } from './support/pictures';
import type { Branch, World } from './support/world';
import { HOUR, at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(30_000);

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oT',
    [
      person('书记震', '13900000001', { position: 'leader' }),
      person('记录员震', '13900000002'),
      person('党员震', '13900000003'),
      person('党员艮', '13900000004'),
    ],
    { secretary: 0, recorder: 1 },
  );
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;

/** 三人到会、一人缺席；`kind` 缺省为党员大会。 */
async function held(title: string, closed = true): Promise<string> {
  const meetingId = await holdStarted(world, client(0), title);
  const qr = await qrOf(client(0), meetingId);
  for (const index of [0, 1, 2]) await client(index).must('meeting', 'checkIn', { qr });
  if (closed) await client(0).must('meeting', 'close', { meetingId });
  return meetingId;
}

const save = (meetingId: string, more: Partial<ReturnType<typeof fullMinutes>> | object = {}) =>
  client(1).ask('meeting', 'saveRecord', { meetingId, ...fullMinutes(), ...more });

describe('纪实（M7）', () => {
  test('写全才能归档：缺什么说什么；没结束的不能归档', async () => {
    const meetingId = await held('逐步写', false);
    await save(meetingId, { chair: null, resolutions: null });
    const draft = await client(1).must('meeting', 'record', { meetingId });
    expect(draft.completeness).toMatchObject({
      allowed: false,
      reasons: [{ facts: { missing: 'chair,attendance,resolutions' } }],
    });
    expect((await client(2).must('meeting', 'record', { meetingId })).content).toBeNull();
    expect(await client(1).ask('meeting', 'freezeRecord', { meetingId })).toMatchObject({
      error: { code: 'EVENT_NOT_CLOSED' },
    });
    await client(0).must('meeting', 'close', { meetingId });
    expect(await client(1).ask('meeting', 'freezeRecord', { meetingId })).toMatchObject({
      error: {
        code: 'RECORD_INCOMPLETE',
        articles: ['M7'],
        message: expect.stringContaining('主持、决议'),
      },
    });
    await save(meetingId);
    await client(1).must('meeting', 'freezeRecord', { meetingId });
    const record = await client(2).must('meeting', 'record', { meetingId });
    expect(record).toMatchObject({
      meeting: { recordState: 'frozen' },
      content: { minutes: '逐项讨论，形成决议' },
      headcount: { due: 4, present: 3 },
      attendees: [],
      absentees: [],
      canEdit: false,
    });
    const full = await client(1).must('meeting', 'record', { meetingId });
    expect(full.attendees.map((p) => p.name)).toEqual(['书记震', '记录员震', '党员震']);
    expect(full.absentees.map((p) => p.name)).toEqual(['党员艮']);
  });

  test('归档后不能改，只能更正：写明原因，两版都在；再更正又是一版', async () => {
    const meetingId = await held('更正');
    const correct = (reason: string, minutes: string) =>
      client(1).ask('meeting', 'correctRecord', { meetingId, reason, ...fullMinutes(minutes) });
    await save(meetingId);
    expect(await correct('早了', '早了')).toMatchObject({ error: { code: 'RECORD_NOT_FROZEN' } });
    await client(1).must('meeting', 'freezeRecord', { meetingId });
    expect(await save(meetingId)).toMatchObject({ error: { code: 'RECORD_FROZEN' } });
    expect(await client(1).ask('meeting', 'freezeRecord', { meetingId })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    });
    expect(await correct('漏记发言', '补上发言')).toMatchObject({ output: { version: 2 } });
    expect(await correct('笔误', '再补')).toMatchObject({ output: { version: 3 } });
    const { versions, content } = await client(2).must('meeting', 'record', { meetingId });
    expect(versions.map((v) => [v.version, v.reason, v.content.minutes, v.by])).toEqual([
      [1, null, '逐项讨论，形成决议', '记录员震'],
      [2, '漏记发言', '补上发言', '记录员震'],
      [3, '笔误', '再补', '记录员震'],
    ]);
    expect(content?.minutes).toBe('再补');
  });

  test.each([
    ['赞成 3，应到 4 过半', { inFavour: 3, against: 0, abstain: 0 }, true],
    ['赞成 2，不过半', { inFavour: 2, against: 1, abstain: 0 }, false],
  ])('举手表决：%s', async (title, hands, passed) => {
    const meetingId = await held(title);
    await save(meetingId, { resolutions: [{ content: '通过计划', hands }] });
    const { resolutions } = await client(1).must('meeting', 'record', { meetingId });
    expect(resolutions).toEqual([expect.objectContaining({ content: '通过计划', hands, passed })]);
    expect(resolutions[0]?.reasons.length).toBeGreaterThan(0);
  });
  test('举手多于有表决权的到会人数：不收', async () => {
    const meetingId = await held('举手多了');
    const hands = { inFavour: 3, against: 1, abstain: 0 };
    expect(await save(meetingId, { resolutions: [{ content: '通过计划', hands }] })).toMatchObject({
      error: { code: 'HANDS_WRONG', articles: ['M7', 'Q6'] },
    });
  });

  test('主题党日没有人发言不能归档（M2）', async () => {
    const startsAt = world.cloud.clock.now() - 60_000;
    const { meetingId } = await client(0).must('meeting', 'create', {
      kind: 'themedPartyDay',
      title: '主题党日',
      place: '社区',
      startsAt,
      endsAt: startsAt + HOUR,
    });
    await client(0).must('meeting', 'open', { meetingId });
    await client(0).must('meeting', 'close', { meetingId });
    await save(meetingId, { speakers: [] });
    expect(await client(1).ask('meeting', 'freezeRecord', { meetingId })).toMatchObject({
      error: { code: 'RECORD_INCOMPLETE', articles: expect.arrayContaining(['M2']) },
    });
    await save(meetingId);
    await client(1).must('meeting', 'freezeRecord', { meetingId });
  });

  test('学习心得：到会的能写，归档后不能改写、可以补写', async () => {
    const meetingId = await held('心得');
    const write = (index: number, reflection: string) =>
      client(index).ask('meeting', 'addReflection', { meetingId, reflection });
    expect(await write(3, '没到会')).toMatchObject({ error: { code: 'REFLECTION_NOT_PRESENT' } });
    await write(2, '初稿');
    await write(2, '改定');
    await save(meetingId);
    await client(1).must('meeting', 'freezeRecord', { meetingId });
    expect(await write(2, '又改')).toMatchObject({ error: { code: 'RECORD_FROZEN' } });
    expect(await write(1, '补写')).toMatchObject({ ok: true });
    const { reflections } = await client(3).must('meeting', 'record', { meetingId });
    expect(reflections.map((r) => [r.name, r.reflection])).toEqual([
      ['党员震', '改定'],
      ['记录员震', '补写'],
    ]);
  });

  test('照片：存下的没有拍摄地点，原件删掉；别处的文件、不是照片的不收；不要的随即删掉', async () => {
    const meetingId = await held('照片');
    const original = await incomingPhoto(world, client(1));
    const { file, bytes } = await client(1).must('meeting', 'addPhoto', {
      meetingId,
      file: original,
      caption: '会场',
    });
    const fetchFile = async (fileId: string) => {
      const pathname = fileId.replace(/^cloud:\/\/[^/]+\//, '');
      const response = await fetch(`${world.cloud.url}/files/${pathname}`);
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    };
    const stored = await fetchFile(file);
    expect(stored?.length).toBe(bytes);
    expect(stored?.includes('GPS')).toBe(false);
    expect(await fetchFile(original)).toBeNull();
    const elsewhere = await client(1).ask('meeting', 'addPhoto', {
      meetingId,
      file,
      caption: null,
    });
    expect(elsewhere).toMatchObject({ error: { code: 'PHOTO_UNREADABLE' } });
    expect(
      await save(meetingId, { photos: [{ file: 'cloud://x/y.jpg', caption: null }] }),
    ).toMatchObject({ error: { code: 'PHOTO_UNKNOWN' } });
    await save(meetingId, { photos: [] });
    expect(await fetchFile(file)).toBeNull();
  });
});

describe('记录本的文书（M7）', () => {
  test.each([
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const)('%s：打得开、看了留痕；普通党员不能导出', async (format, magic) => {
    const meetingId = await held(`导出${format}`);
    await save(meetingId, {
      resolutions: [{ content: '通过计划', hands: { inFavour: 3, against: 0, abstain: 0 } }],
    });
    await client(1).must('meeting', 'freezeRecord', { meetingId });
    const viewed = async () => (await world.store.all('journal', { type: 'access.viewed' })).length;
    const before = await viewed();
    const { name, content } = await client(1).must('meeting', 'exportRecord', {
      meetingId,
      format,
    });
    expect(name).toMatch(new RegExp(`^支部会议（活动）记录-2026-.*\\.${format}$`));
    expect(Buffer.from(content, 'base64').toString('latin1', 0, magic.length)).toBe(magic);
    expect((await viewed()) - before).toBe(1);
    expect(await client(2).ask('meeting', 'exportRecord', { meetingId, format })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  test.each(['docx', 'pdf'] as const)(
    '%s：照片排在后面，取不到、放不下的各写一句',
    async (format) => {
      const meetingId = await held(`照片导出${format}`, false);
      const sent = [
        ['p1', pngPicture(40, 30)],
        ['p2', photoWithExif()],
        ['p3', jpegHeader(400, 300, 6, MOST_PHOTO_BYTES)],
        ['p4', jpegHeader(300, 400)],
      ] as const;
      const photos: { file: string; caption: string | null }[] = [];
      for (const [name, bytes] of sent) {
        const path = `photos/incoming/${name}-${format}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`;
        const incoming = await uploadFile(
          world.cloud,
          path,
          new Uint8Array(bytes),
          client(1).openid,
        );
        const { file } = await client(1).must('meeting', 'addPhoto', {
          meetingId,
          file: incoming,
          caption: null,
        });
        photos.push({ file, caption: name });
      }
      await save(meetingId, { photos });
      const { content } = await client(1).must('meeting', 'exportRecord', { meetingId, format });
      const bytes = Buffer.from(content, 'base64');
      const text =
        format === 'pdf'
          ? readPdf(bytes).join('').replaceAll(' ', '')
          : (wordFiles(bytes)['word/document.xml'] ?? '').replaceAll(' ', '');
      for (const line of ['照片1：p1', '照片2：照片未能取到', '照片3：照片较大', '照片4：p4']) {
        expect(text).toContain(line);
      }
      const pictures =
        format === 'pdf'
          ? (bytes.toString('latin1').match(/\/Subtype \/Image/g) ?? [])
          : Object.keys(wordFiles(bytes)).filter((name) => name.startsWith('word/media/'));
      expect(pictures).toHaveLength(2);
    },
  );

  test('一页上有什么：出席、请假、缺席、决议与票数、心得、更正', () => {
    const person = (name: string) => ({ memberId: name, name, kind: 'fullMember' as const });
    const startsAt = Date.UTC(2026, 2, 2, 1);
    const minutes = { ...fullMinutes('第一段\n\n第二段'), resolutions: null };
    const book = recordBook({
      branchName: '某支部',
      meeting: {
        meetingId: 'm',
        kind: 'generalMeeting',
        title: '学习',
        place: '会议室',
        startsAt,
        endsAt: startsAt + HOUR,
        state: 'closed',
        mine: { expected: true, checkedInAt: null, leave: null },
        group: null,
        planRowId: null,
        cancelReason: null,
        recordState: 'frozen',
      },
      chair: null,
      speakers: [],
      agenda: ['学习', '讨论'],
      headcount: null,
      attendees: [
        { ...person('甲'), leftAt: null, late: false },
        { ...person('乙'), leftAt: startsAt + HOUR / 2, late: true },
      ],
      onLeave: [person('丙')],
      absentees: [person('丁')],
      content: minutes,
      resolutions: [
        {
          content: '通过计划',
          hands: { inFavour: 3, against: 1, abstain: 0 },
          passed: true,
          reasons: [],
        },
      ],
      reflections: [{ memberId: '甲', name: '甲', at: startsAt, reflection: '受教育' }],
      versions: [
        { version: 1, at: startsAt, by: '记录员', reason: null, content: minutes },
        { version: 2, at: startsAt, by: '记录员', reason: '漏记', content: minutes },
      ],
      completeness: { allowed: true, reasons: [] },
      canEdit: true,
      photos: [
        { caption: '会场', bytes: pngPicture(4, 2), note: null },
        { caption: null, bytes: null, note: '照片未能取到' },
      ],
    });
    const text = JSON.stringify(book);
    for (const part of [
      '甲、乙（迟到，09:30 提前离开）',
      '丙',
      '丁',
      '学习；讨论',
      '1. 通过计划（举手表决：赞成 3，反对 1，弃权 0，通过）',
      '甲：受教育',
      '第 2 版，2026年3月2日 09:00，记录员更正：漏记',
      '已归档，第 2 版',
      '党员（学习体会）',
      '照片 1：会场',
      '照片 2：照片未能取到',
    ]) {
      expect(text).toContain(part);
    }
    const written = book.blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []));
    expect(written.slice(0, 2)).toEqual(['第一段', '第二段']);
  });
});

describe('去掉拍摄信息', () => {
  const photo = Buffer.from(photoWithExif());

  test('JPEG：Exif 没了，方向还在，像素一字节不动', () => {
    const clean = stripMetadata(photo);
    expect(clean?.includes('GPS')).toBe(false);
    expect(clean?.includes('JFIF')).toBe(true);
    const scan = photo.subarray(photo.indexOf(Buffer.from([0xff, 0xda])));
    expect(clean?.subarray(-scan.length)).toEqual(scan);
    const exif = clean?.indexOf('Exif') ?? -1;
    expect(exif).toBeGreaterThan(0);
    expect(clean?.readUInt16BE(exif + 6 + 18)).toBe(6);
    expect(clean && stripMetadata(clean)).toEqual(clean);
  });
  test('XMP、IPTC、注释一并去掉；方向正常的不留 Exif', () => {
    const segment = (marker: number, text: string) => {
      const head = Buffer.from([0xff, marker, 0, 0]);
      head.writeUInt16BE(text.length + 2, 2);
      return Buffer.concat([head, Buffer.from(text, 'latin1')]);
    };
    const body = [0xe1, 0xed, 0xfe].map((marker) => segment(marker, 'secret place'));
    const scan = Buffer.from([0xff, 0xda, 0, 2, 9, 9, 0xff, 0xd9]);
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), ...body, scan]);
    expect(stripMetadata(bytes)).toEqual(Buffer.concat([Buffer.from([0xff, 0xd8]), scan]));
  });
  test('PNG：文本、时间、Exif 各块去掉，图像块照旧', () => {
    const chunk = (name: string, text: string) => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(text.length, 0);
      head.write(name, 4, 'latin1');
      return Buffer.concat([head, Buffer.from(text, 'latin1'), Buffer.alloc(4)]);
    };
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const image = [chunk('IHDR', 'x'.repeat(13)), chunk('IDAT', 'pixels'), chunk('IEND', '')];
    const [header = signature, data = signature, end = signature] = image;
    const secrets = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'].map((name) => chunk(name, 'place'));
    const bytes = Buffer.concat([signature, header, ...secrets, data, end, Buffer.from('tail')]);
    expect(stripMetadata(bytes)).toEqual(Buffer.concat([signature, header, data, end]));
  });
  test.each([
    ['空', Buffer.alloc(0)],
    ['文本', Buffer.from('不是照片')],
    ['截断的 JPEG', photo.subarray(0, 20)],
    ['没有扫描数据的 JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2])],
    ['长度越界的 PNG', Buffer.from('89504e470d0a1a0affffffff49454e4400000000', 'hex')],
  ])('%s：不收', (_case, bytes) => {
    expect(stripMetadata(bytes)).toBeNull();
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
