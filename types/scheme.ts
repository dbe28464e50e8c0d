/** 积分考核方案的校验：方案从数据库或文件来，先校验形状与内在一致，再交给规则。 */
import { ARTICLE_IDS } from '../rules/law/articleIds';
import type { PointAdjustments } from '../rules/schemes/adjustPointScheme';
import { EVIDENCE_RULES, POINT_ITEM_IDS, POINT_UNITS } from '../rules/schemes/pointScheme';
import type { PointItemId, PointScheme } from '../rules/schemes/pointScheme';
import { z } from './zod';

const isoDate = z.iso.date('日期应写作 2026-01-31');
const whole = (least: number, most: number) =>
  z.int('应为整数').min(least, `不得小于 ${least}`).max(most, `不得大于 ${most}`);

const parameter = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    from: isoDate,
    articles: z.array(z.enum(ARTICLE_IDS, '没有这个条款编号')).min(1, '须写明依据'),
  });
const count = (least: number, most: number) => parameter(whole(least, most));

const pointItem = z.strictObject({
  article: z.enum(ARTICLE_IDS, '没有这个条款编号'),
  kind: z.enum(['bonus', 'deduction'], '应为加分或减分'),
  title: z.string().min(1, '不能为空').max(60, '最多 60 字'),
  unit: z.enum(POINT_UNITS, '计数单位不对'),
  points: count(0, 200),
  evidence: z.enum(EVIDENCE_RULES, '证据要求不对'),
  adopted: z.boolean('应为是或否'),
});

const readings = z.strictObject({
  selfAssessment: z.enum(['comparisonOnly', 'asBase']),
  reviewerAsWitness: z.enum(['recuse', 'allow']),
  exactUnqualifiedLine: z.enum(['branchDecides', 'below']),
  lateSignIn: z.enum(['secondPerson', 'recorderAlone']),
});

/** 对每个项目编号都要有一项，多一项少一项都不行。 */
const perItem = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(POINT_ITEM_IDS.map((id) => [id, value])) as Record<PointItemId, T>,
  );

/**
 * 积分考核方案（S1–S12）。除形状外核对：基础项合计等于基础分；三条线由低到高；
 * 项目的条款与编号一致、方向与编号一致。
 */
export const pointScheme: z.ZodType<PointScheme> = z
  .strictObject({
    id: z.string().min(1, '不能为空'),
    version: whole(1, 10_000),
    title: z.string().min(1, '不能为空'),
    from: isoDate,
    base: count(1, 1000),
    baseItems: parameter(z.array(whole(0, 1000)).min(1, '至少一项')),
    items: perItem(pointItem),
    freeLeaves: count(0, 366),
    minimumAttendances: z.strictObject({
      leader: count(0, 366),
      committeeMember: count(0, 366),
      ordinary: count(0, 366),
      retired: count(0, 366),
    }),
    unqualifiedLine: count(0, 1000),
    honoursLine: count(0, 1000),
    excellentLine: count(0, 1000),
    lowLine: count(0, 1000),
    topPercent: count(0, 100),
    bottomPercent: count(0, 100),
    witnesses: count(1, 20),
    noticeDays: count(1, 366),
    quarterlyPublications: count(1, 90),
    publicationGraceDays: count(0, 92),
    defenceDays: count(1, 366),
    absenceMonths: count(1, 120),
    duesMonths: count(1, 120),
    sameDeedDays: count(0, 31),
    sameDeedPercent: count(1, 100),
    handInHours: count(1, 24 * 30),
    placeMetres: count(50, 5000),
    readings,
  })
  .superRefine((scheme, context) => {
    const report = (path: PropertyKey[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const total = scheme.baseItems.value.reduce((sum, points) => sum + points, 0);
    if (total !== scheme.base.value) {
      report(['baseItems', 'value'], `各项合计 ${total}，应等于基础分 ${scheme.base.value}`);
    }
    if (scheme.unqualifiedLine.value >= scheme.honoursLine.value) {
      report(['honoursLine', 'value'], '评优线须高于不合格线');
    }
    if (scheme.honoursLine.value >= scheme.excellentLine.value) {
      report(['excellentLine', 'value'], '优秀线须高于评优线');
    }
    for (const id of POINT_ITEM_IDS) {
      const item = scheme.items[id];
      if (id.split('.')[0] !== item.article) report(['items', id, 'article'], '条款与编号不一致');
      if (id.startsWith('P') !== (item.kind === 'bonus')) {
        report(['items', id, 'kind'], '方向与编号不一致');
      }
    }
  });

/** 支部对方案的调整；边界由 rules/schemes/adjustPointScheme 判断，这里只校验形状。 */
export const pointAdjustments: z.ZodType<PointAdjustments> = z.strictObject({
  points: z.partialRecord(z.enum(POINT_ITEM_IDS), z.number('应为数字')).exactOptional(),
  adopted: z.partialRecord(z.enum(POINT_ITEM_IDS), z.boolean('应为是或否')).exactOptional(),
  freeLeaves: z.number('应为数字').exactOptional(),
  minimumAttendances: z
    .partialRecord(
      z.enum(['leader', 'committeeMember', 'ordinary', 'retired']),
      z.number('应为数字'),
    )
    .exactOptional(),
  topPercent: z.number('应为数字').exactOptional(),
  bottomPercent: z.number('应为数字').exactOptional(),
  noticeDays: z.number('应为数字').exactOptional(),
  quarterlyPublications: z.number('应为数字').exactOptional(),
  defenceDays: z.number('应为数字').exactOptional(),
  readings: z
    .strictObject({
      selfAssessment: readings.shape.selfAssessment.exactOptional(),
      reviewerAsWitness: readings.shape.reviewerAsWitness.exactOptional(),
      exactUnqualifiedLine: readings.shape.exactUnqualifiedLine.exactOptional(),
      lateSignIn: readings.shape.lateSignIn.exactOptional(),
    })
    .exactOptional(),
});
