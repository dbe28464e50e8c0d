/** 支部在规定边界内采用与调整积分方案（〔积分〕四2、S12、D19）。 */
import type { Reason } from '../reason';
import type { IsoDate, Parameter } from './dated';
import { POINT_ITEM_IDS } from './pointScheme';
import type {
  AttendanceTier,
  PointItem,
  PointItemId,
  PointReadings,
  PointScheme,
} from './pointScheme';

/** 支部要改的部分；没有写的照原方案。 */
export interface PointAdjustments {
  readonly points?: Readonly<Partial<Record<PointItemId, number>>>;
  readonly adopted?: Readonly<Partial<Record<PointItemId, boolean>>>;
  readonly freeLeaves?: number;
  readonly minimumAttendances?: Readonly<Partial<Record<AttendanceTier, number>>>;
  readonly topPercent?: number;
  readonly bottomPercent?: number;
  readonly noticeDays?: number;
  readonly quarterlyPublications?: number;
  readonly defenceDays?: number;
  readonly readings?: Partial<PointReadings>;
}

/** 一个可调整的数的边界，含两端。 */
export interface Bound {
  readonly least: number;
  readonly most: number;
}

/** 可调整的数：原值之外允许到哪里。S10 的三条线、基础分、预警月数不在其列，支部不得改。 */
export type AdjustableNumber =
  | 'freeLeaves'
  | 'minimumAttendance'
  | 'rankPercent'
  | 'noticeDays'
  | 'defenceDays'
  | 'quarterlyPublications';

/**
 * 调整的边界：加分项目在原值的一半到两倍之间；减分项目只能减轻、不能加重（G4）；
 * 免扣次数、公示与申辩天数、公布次数只能放宽或更公开。
 */
export const boundOf = (name: AdjustableNumber, original: number): Bound => {
  switch (name) {
    case 'freeLeaves':
      return { least: original, most: 12 };
    case 'minimumAttendance':
      return { least: original, most: 24 };
    case 'rankPercent':
      return { least: 1, most: 20 };
    case 'noticeDays':
    case 'defenceDays':
      return { least: original, most: 30 };
    case 'quarterlyPublications':
      return { least: original, most: 3 };
  }
};

/** 项目单位分的边界；均为整数。 */
export const itemBound = (item: PointItem): Bound =>
  item.kind === 'bonus'
    ? { least: Math.ceil(item.points.value / 2), most: item.points.value * 2 }
    : { least: 0, most: item.points.value };

const within = (value: number, bound: Bound): boolean =>
  Number.isInteger(value) && value >= bound.least && value <= bound.most;

/** 调整的结果：新方案，或每一处越界的理由（`schemes.outOfBounds`、`schemes.mustBeAdopted`）。 */
export type Adjusted =
  | { readonly ok: true; readonly scheme: PointScheme }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

/**
 * 由上级方案得出支部方案：越界的一处也不改，全部列出。
 * 只有 D19 可以不采用（手册），其他项目须采用。
 *
 * @param identity 支部方案的 id、版本与生效日（须为 1 月 1 日，见 adoptionPermission）
 */
export const adjustPointScheme = (
  original: PointScheme,
  adjustments: PointAdjustments,
  identity: { readonly id: string; readonly version: number; readonly from: IsoDate },
): Adjusted => {
  const reasons: Reason[] = [];
  const set = (
    current: Parameter<number>,
    wanted: number | undefined,
    bound: Bound,
    name: string,
  ): Parameter<number> => {
    if (wanted === undefined || wanted === current.value) return current;
    if (!within(wanted, bound)) {
      reasons.push({
        rule: 'schemes/adjustPointScheme',
        articles: current.articles,
        code: 'schemes.outOfBounds',
        facts: { name, wanted, least: bound.least, most: bound.most },
      });
    }
    return { ...current, value: wanted, from: identity.from };
  };
  const number = (name: AdjustableNumber, current: Parameter<number>, wanted?: number) =>
    set(current, wanted, boundOf(name, current.value), name);

  const items: Record<string, PointItem> = {};
  for (const id of POINT_ITEM_IDS) {
    const item = original.items[id];
    const adopted = adjustments.adopted?.[id] ?? item.adopted;
    if (!adopted && item.article !== 'D19') {
      reasons.push({
        rule: 'schemes/adjustPointScheme',
        articles: [item.article],
        code: 'schemes.mustBeAdopted',
        facts: { title: item.title },
      });
    }
    const points = set(item.points, adjustments.points?.[id], itemBound(item), item.title);
    items[id] = { ...item, adopted, points };
  }

  const tiers = adjustments.minimumAttendances ?? {};
  const minimum = original.minimumAttendances;
  const scheme: PointScheme = {
    ...original,
    ...identity,
    items: items as Record<PointItemId, PointItem>,
    freeLeaves: number('freeLeaves', original.freeLeaves, adjustments.freeLeaves),
    minimumAttendances: {
      leader: number('minimumAttendance', minimum.leader, tiers.leader),
      committeeMember: number('minimumAttendance', minimum.committeeMember, tiers.committeeMember),
      ordinary: number('minimumAttendance', minimum.ordinary, tiers.ordinary),
      retired: number('minimumAttendance', minimum.retired, tiers.retired),
    },
    topPercent: number('rankPercent', original.topPercent, adjustments.topPercent),
    bottomPercent: number('rankPercent', original.bottomPercent, adjustments.bottomPercent),
    noticeDays: number('noticeDays', original.noticeDays, adjustments.noticeDays),
    quarterlyPublications: number(
      'quarterlyPublications',
      original.quarterlyPublications,
      adjustments.quarterlyPublications,
    ),
    defenceDays: number('defenceDays', original.defenceDays, adjustments.defenceDays),
    readings: { ...original.readings, ...adjustments.readings },
  };
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, scheme };
};
