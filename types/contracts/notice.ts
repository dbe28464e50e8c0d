import { OBJECTION_STATES } from '../../rules/notice/notice';
import { NOTICE_KINDS } from '../../rules/schemes/noticeScheme';
import { mutation, query } from '../contract';
import { id, instant, line, paragraph, reason } from '../shapes';
import { z } from '../zod';

const branchId = id.optional();
export const noticeKind = z.enum(NOTICE_KINDS);
/** 公示范围（N5）：支部内、本单位、辖区。 */
export const noticeScope = z.enum(['branch', 'unit', 'district'], '请选公示范围');
const objectionState = z.enum(OBJECTION_STATES);
const outcome = z.enum(['explained', 'corrected'], '请选解释或更正');
const version = z.int('版本号应为整数').min(1, '版本号不对').max(1000, '版本号不对');
/** 链接里的码：对单位、辖区公示时，群众凭它看、凭它提异议。 */
const publicCode = z.string('缺少公示码').regex(/^[A-Za-z0-9_-]{16,40}$/, '公示码不对');

/** 一份公示的概要。 */
export const noticeSummary = z.object({
  noticeId: id,
  kind: noticeKind,
  /** 哪一期，如 `2026Q1`、`2026`。 */
  period: z.string(),
  title: z.string(),
  version: z.number(),
  publishedAt: instant,
  /** 期满的时刻（G2：发布当日不计，到最后一日 24:00）。 */
  until: instant,
  days: z.number(),
  scope: noticeScope,
  /** running 公示中；waiting 期满而异议没有办结；effective 已生效；superseded 已被新版取代。 */
  state: z.enum(['running', 'waiting', 'effective', 'superseded']),
  openObjections: z.number(),
});
export type NoticeSummary = z.infer<typeof noticeSummary>;

/** 公示的内容：只有公布的各列（N5），发布之后一个字不改（N2）。 */
export const noticeContent = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** 落款与说明，如“考核记录员、书记”“异议受理：某党委”。 */
  notes: z.array(z.string()),
});
export type NoticeContent = z.infer<typeof noticeContent>;

const noticeView = noticeSummary.extend({
  branchName: z.string(),
  superiorName: z.string(),
  content: noticeContent,
  correctionReason: z.string().nullable(),
  versions: z.array(
    z.object({ version: z.number(), publishedAt: instant, reason: z.string().nullable() }),
  ),
  /** 为什么还不能生效（N3、N4）；可以生效为空。 */
  reasons: z.array(reason),
  /** 此刻你能不能提异议。 */
  mayObject: z.boolean(),
  /** 对单位、辖区公示时分享用；只给书记、记录员。 */
  publicCode: z.string().nullable(),
});

/** 一条异议。支部看到的没有提出人（匿名时）；上级看得到，好答复。 */
const objectionView = z.object({
  objectionId: id,
  noticeId: id,
  noticeTitle: z.string(),
  branchId: id,
  branchName: z.string(),
  version: z.number(),
  raisedAt: instant,
  /** 提出人；对支部匿名的，支部看是 null。 */
  raisedBy: z.string().nullable(),
  anonymous: z.boolean(),
  text: z.string(),
  state: objectionState,
  outcome: outcome.nullable(),
  /** 支部的调查情况、给提出人的答复。 */
  findings: z.string().nullable(),
  answer: z.string().nullable(),
  history: z.array(z.object({ what: z.string(), at: instant, who: z.string() })),
  may: z.object({ accept: z.boolean(), investigate: z.boolean(), answer: z.boolean() }),
});
export type ObjectionView = z.infer<typeof objectionView>;

const objected = z.object({ objectionId: id, state: objectionState });

/** 公示与异议（N1—N5）。各类公示由各自的函数发布，这里管看、异议、期满。 */
export const notice = {
  /** 支部的公示，新的在前。党员看本支部的；上级给 branchId。 */
  list: query(['N1'], z.strictObject({ branchId }), z.object({ notices: z.array(noticeSummary) })),
  /** 一份公示；不给版本号为最新一版。 */
  get: query(
    ['N1', 'N2', 'N5'],
    z.strictObject({ noticeId: id, version: version.optional(), branchId }),
    noticeView,
  ),
  /** 从链接、张贴的二维码进来（单位、辖区公示）：不用绑定。 */
  byLink: query(['N1', 'N5'], z.strictObject({ noticeId: id, code: publicCode }), noticeView),
  /** 提异议（N3）：直达上级，可以对支部匿名。错误：OBJECTION_TOO_LATE、NOT_FOUND、CONTENT_REFUSED。 */
  object: mutation(
    ['N3', 'G2'],
    z.strictObject({
      noticeId: id,
      version,
      text: paragraph(500),
      anonymous: z.boolean('请选是否对支部匿名'),
    }),
    objected,
  ),
  /** 群众从链接提异议：留姓名与联系方式给上级，好答复。 */
  objectByLink: mutation(
    ['N3', 'G2'],
    z.strictObject({
      noticeId: id,
      version,
      code: publicCode,
      text: paragraph(500),
      name: line(30),
      contact: line(40),
      anonymous: z.boolean('请选是否对支部匿名'),
    }),
    objected,
  ),
  /** 书面异议（没有手机的）由上级登记，提出时刻照收到书面的时刻；期满后收到的不影响公示。 */
  objectFor: mutation(
    ['N3', 'G2'],
    z.strictObject({
      branchId: id,
      noticeId: id,
      version,
      text: paragraph(500),
      name: line(30),
      anonymous: z.boolean('请选是否对支部匿名'),
      receivedAt: instant,
    }),
    objected,
  ),
  /** 我提的异议与答复。 */
  mine: query(['N3'], z.strictObject({}), z.object({ objections: z.array(objectionView) })),
  /** 本支部公示的异议（书记、副书记；匿名的没有姓名）；上级看下级全部支部的。 */
  objections: query(
    ['N3'],
    z.strictObject({ branchId, open: z.boolean('请选是否只看没办结的') }),
    z.object({ objections: z.array(objectionView) }),
  ),
  /** 上级受理。 */
  accept: mutation(['N3'], z.strictObject({ branchId: id, objectionId: id }), objected),
  /** 支部（书记、副书记，与异议无关的）或上级写明调查情况。 */
  investigate: mutation(
    ['N3', 'S9'],
    z.strictObject({ branchId, objectionId: id, findings: paragraph(1000) }),
    objected,
  ),
  /** 上级答复：解释，或更正（更正的，支部须发新版）。 */
  answer: mutation(
    ['N3', 'N2'],
    z.strictObject({ branchId: id, objectionId: id, outcome, answer: paragraph(1000) }),
    objected,
  ),
};
