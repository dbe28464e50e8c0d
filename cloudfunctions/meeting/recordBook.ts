import type { Output } from '../../types/api';
import { EVENT_KIND_LABELS } from '../../types/labels';
import { clockOf, fullLabel, spanLabel, yearOf } from '../../types/time';
import type { Block, Cell, Document, Table } from '../_document/model';
import type { RecordPhoto } from './recordPhotos';

/** 记录本的一页要的内容：纪实查询给出的全部，加上支部名称、取出来的照片。 */
export interface RecordBookData extends Output<'meeting', 'record'> {
  readonly branchName: string;
  readonly photos: readonly RecordPhoto[];
}

type Resolution = RecordBookData['resolutions'][number];

/**
 * 支部会议（活动）记录本的一次活动（M7）：时间、地点、主题、主持、发言、出席、记录、决议、心得；
 * 更正过的列出历次更正与原因。照片附在签名之后。
 */
export function recordBook(data: RecordBookData): Document {
  const { meeting, branchName, content, reflections, versions } = data;
  const blocks: Block[] = [
    headTable(data),
    { kind: 'heading', text: '一、记录' },
    ...paragraphs(content?.minutes ?? '（未写）'),
    { kind: 'heading', text: '二、决议' },
    ...(data.resolutions.length === 0
      ? paragraphs(content?.resolutions ? '无' : '（未写）')
      : data.resolutions.flatMap(resolutionText)),
    ...(reflections.length === 0
      ? []
      : [
          { kind: 'heading', text: '三、学习心得' } as const,
          ...reflections.flatMap(({ name, reflection }) => paragraphs(`${name}：${reflection}`)),
        ]),
    ...(versions.length < 2
      ? []
      : [
          { kind: 'heading', text: '更正' } as const,
          ...versions
            .slice(1)
            .flatMap(({ version, at, by, reason }) =>
              paragraphs(`第 ${version} 版，${fullLabel(at)}，${by}更正：${reason ?? ''}`),
            ),
        ]),
    {
      kind: 'signatures',
      lines: [
        { duty: '主持人', name: content?.chair ?? data.chair?.name ?? '' },
        { duty: '记录人', name: versions[0]?.by ?? '' },
      ],
    },
    ...photoBlocks(data.photos),
  ];
  const frozen = meeting.recordState === 'frozen';
  return {
    title: '支部会议（活动）记录',
    subtitle: `（${branchName}，${yearOf(meeting.startsAt)} 年）`,
    author: branchName,
    date: meeting.startsAt,
    body: 'form',
    blocks,
    footer: frozen ? `已归档，第 ${versions.length} 版` : '尚未归档',
  };
}

/** 记录本的表头：一行两项，长的占一整行。 */
function headTable(data: RecordBookData): Table {
  const { meeting, headcount, content } = data;
  const speakers = content?.speakers?.map(({ name, topic }) =>
    topic === null ? name : `${name}（${topic}）`,
  );
  const count = (value: number | undefined): string => `${value ?? 0} 人`;
  return {
    kind: 'table',
    widths: [3, 7, 3, 7],
    headerRows: 0,
    rows: [
      pair('类别', EVENT_KIND_LABELS[meeting.kind], '地点', meeting.place),
      wide('时间', spanLabel(meeting.startsAt, meeting.endsAt)),
      wide('主题', meeting.title),
      pair('主持', content?.chair ?? '', '照片', `${content?.photos.length ?? 0} 张`),
      pair('应到', count(headcount?.due), '实到', count(headcount?.present)),
      wide('发言人', listed(speakers ?? [])),
      wide('议程', listed(data.agenda, '；')),
      wide('出席', listed(data.attendees.map(attended))),
      wide('请假', listed(data.onLeave.map(({ name }) => name))),
      wide('缺席', listed(data.absentees.map(({ name }) => name))),
    ],
  };
}

/** 出席栏里的一个人：迟到、提前离开写在名字后面。 */
function attended({ name, late, leftAt }: RecordBookData['attendees'][number]): string {
  const notes = [late ? '迟到' : '', leftAt === null ? '' : `${clockOf(leftAt)} 提前离开`];
  const note = notes.filter((text) => text !== '').join('，');
  return note === '' ? name : `${name}（${note}）`;
}

function resolutionText({ content, hands, passed, reasons }: Resolution, at: number): Block[] {
  if (!hands) return paragraphs(`${at + 1}. ${content}`);
  const { inFavour, against, abstain } = hands;
  const counted = `举手表决：赞成 ${inFavour}，反对 ${against}，弃权 ${abstain}`;
  const verdict = passed ? '通过' : '未通过';
  return [
    ...paragraphs(`${at + 1}. ${content}（${counted}，${verdict}）`),
    ...reasons.flatMap(({ sentence }) => paragraphs(sentence)),
  ];
}

/** 照片两张一行；取不到的各写一句，编号与系统里的次序一致。 */
function photoBlocks(photos: readonly RecordPhoto[]): Block[] {
  if (photos.length === 0) return [];
  const numbered = photos.map((photo, at) => ({ ...photo, name: `照片 ${at + 1}` }));
  return [
    { kind: 'heading', text: '附：活动照片' },
    {
      kind: 'pictures',
      perRow: 2,
      items: numbered.flatMap(({ bytes, name, caption }) => {
        const text = caption === null ? name : `${name}：${caption}`;
        return bytes === null ? [] : [{ bytes, caption: text, alt: text }];
      }),
    },
    ...numbered.flatMap(({ note, name }) => (note === null ? [] : paragraphs(`${name}：${note}`))),
  ];
}

const listed = (names: readonly string[], by = '、'): string =>
  names.length === 0 ? '无' : names.join(by);

const label = (text: string): Cell => ({ text, strong: true });
const value = (text: string): Cell => ({ text, align: 'left' });

const pair = (one: string, first: string, two: string, second: string): Cell[] => [
  label(one),
  value(first),
  label(two),
  value(second),
];

const wide = (name: string, text: string): Cell[] => [label(name), { ...value(text), columns: 3 }];

/** 一段话里的换行各成一段；空行不要。 */
const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
