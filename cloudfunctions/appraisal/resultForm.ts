import { gradeNames } from '../../rules/explain/gradeNames';
import type { Grade } from '../../rules/vocabulary';
import type { Output } from '../../types/api';
import { fullLabel } from '../../types/time';
import type { Attendance } from '../_store/appraisals';
import type { Block, Cell, Document, Notes, Table } from '../_document/model';

type PublishedTable = Output<'appraisal', 'result'>['tables'][number];
type Scope = PublishedTable['scope'];

/** 结果表上的全部内容，都是已公布的。 */
export interface ResultFormData {
  readonly branchName: string;
  readonly title: string;
  readonly place: string;
  /** 会议时间，毫秒。 */
  readonly meetingAt: number;
  readonly round: number;
  readonly selfRating: boolean;
  readonly grades: readonly Grade[];
  readonly attendance: Attendance;
  /** 依票上的次序。 */
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly PublishedTable[];
  readonly scrutineers: readonly string[];
  readonly tellers: readonly string[];
  readonly manifestDigest: string;
  readonly resultDigest: string;
}

const SCOPES: Readonly<Record<Scope, string>> = {
  party: '党员票',
  mass: '群众票',
  combined: '全部票',
  total: '合计',
};

/** 64 位校验值八位一组，便于两个人对着念。 */
const spaced = (digest: string): string => digest.replaceAll(/.{8}(?=.)/g, '$& ');

/** 民主测评结果表（Q11—Q13、Q27）：会后打印，监票人、计票人、主持人、书记签名，随封存包归档。 */
export function resultForm(data: ResultFormData): Document {
  const { branchName, attendance } = data;
  const people = (count: number): string => `${String(count)} 人`;
  const blocks: Block[] = [
    {
      kind: 'fields',
      rows: [
        [{ label: '会议名称', value: data.title }],
        [
          { label: '会议时间', value: fullLabel(data.meetingAt) },
          { label: '会议地点', value: data.place },
        ],
        [
          { label: '应到党员', value: people(attendance.due) },
          { label: '实到党员', value: people(attendance.present) },
          { label: '群众代表', value: people(attendance.massPresent) },
        ],
      ],
    },
    { kind: 'heading', text: '一、票数' },
    envelopeTable(data.tables),
    { kind: 'heading', text: '二、各人得票' },
    peopleTable(data),
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', text: '三、校验值' },
        digestTable(data),
        notesOf(data),
        { kind: 'signatures', lines: signers(data) },
      ],
    },
  ];
  return {
    title: '民主测评结果表',
    subtitle: `（${branchName}）`,
    author: branchName,
    date: data.meetingAt,
    body: 'form',
    blocks,
    footer: `结果校验值 ${spaced(data.resultDigest.slice(0, 16))}……`,
  };
}

/** 会上公布的票数（Q13）；弃权是各人弃权票之和。 */
function envelopeTable(tables: readonly PublishedTable[]): Table {
  const heads = ['组别', '实到', '发出', '收回', '有效', '无效', '弃权（票次）'];
  const rows = tables.map(({ scope, envelopes, columns }) => {
    const { present, issued, collected, valid, invalid } = envelopes;
    const abstained = columns.reduce((sum, column) => sum + column.abstained, 0);
    const numbers = [present, issued, collected, valid, invalid, abstained];
    return [SCOPES[scope], ...numbers.map(String)].map(cell);
  });
  return {
    kind: 'table',
    widths: [3, 2, 2, 2, 2, 2, 3],
    headerRows: 1,
    rows: [heads.map(cell), ...rows],
  };
}

/** 每人一行，各组各档并列（Q9、Q11）。 */
function peopleTable({ subjects, tables, grades }: ResultFormData): Table {
  const small = (grades.length + 1) * tables.length > 10;
  const heads = [...grades.map((grade) => headOf(gradeNames(grade), small)), '弃权'];
  const found = tables.map(({ columns }) => new Map(columns.map((c) => [c.subjectId, c])));
  const rows = subjects.map(({ id, name }, at) => [
    cell(String(at + 1)),
    cell(name),
    ...found.flatMap((columns) => {
      const column = columns.get(id);
      if (!column) throw new Error('公布的结果里缺一名被评议人');
      return [...grades.map((grade) => column.grades[grade]), column.abstained].map((count) =>
        cell(String(count)),
      );
    }),
  ]);
  return {
    kind: 'table',
    widths: [10, 21, ...tables.flatMap(() => heads.map(() => (small ? 8.4 : 12)))],
    headerRows: 2,
    small,
    rows: [
      [
        { text: '序号', rows: 2 },
        { text: '姓名', rows: 2 },
        ...tables.map(({ scope }) => ({ text: SCOPES[scope], columns: heads.length })),
      ],
      tables.flatMap(() => heads.map(cell)),
      ...rows,
    ],
  };
}

/** 窄列里两字一行，不让“不合格”折成“不合、格”。 */
const headOf = (name: string, narrow: boolean): string =>
  narrow ? name.replace(/(?<=.)(?=合格$)/, '\n') : name;

function digestTable({ manifestDigest, resultDigest }: ResultFormData): Table {
  const row = (label: string, digest: string): Cell[] => [
    { text: label, strong: true },
    { text: spaced(digest), align: 'left' },
  ];
  return {
    kind: 'table',
    widths: [3, 14],
    headerRows: 0,
    small: true,
    rows: [row('清单散列', manifestDigest), row('结果校验值', resultDigest)],
  };
}

function notesOf({ tables, selfRating, round }: ResultFormData): Notes {
  const merged = tables.some(({ scope }) => scope === 'combined');
  const apart = tables.length > 1;
  const self = selfRating ? '' : '不评本人，各人得票比有效票少本人的一项；';
  return {
    kind: 'notes',
    items: [
      ...(apart
        ? [{ text: '党员票、群众票分别计票，累计计算。', articles: ['Q11'] as const }]
        : []),
      ...(merged
        ? [
            {
              text: '有一组人数太少，并入另一组合并计票，不单独公布，以免认出投票的人。',
              articles: ['Q10', 'Q11'] as const,
            },
          ]
        : []),
      {
        text: '收回不多于发出，测评有效；有效与无效之和等于收回。弃权是选了“弃权”的票，有效票里包括弃权。',
        articles: ['Q13'],
      },
      { text: `${self}单项作废的不计入该人得票。`, articles: ['Q10', 'Q13'] },
      ...(round > 1
        ? [
            {
              text: `本表是第 ${String(round)} 次测评的结果，此前的测评作废或由上级责令重来。`,
              articles: ['Q13', 'Q26'] as const,
            },
          ]
        : []),
      {
        text: '用上级保管的封存包重新计票，算出的校验值应与本表一致；不一致即表上的数被改动过。',
        articles: ['Q27'],
      },
    ],
  };
}

function signers({ scrutineers, tellers }: ResultFormData) {
  return [
    ...scrutineers.map((name) => ({ duty: '监票人', name })),
    ...tellers.map((name) => ({ duty: '计票人', name })),
    { duty: '主持人', name: '' },
    { duty: '党支部书记', name: '' },
    { duty: '上级派员', name: '' },
  ];
}

function cell(text: string): Cell {
  return { text };
}
