import type { Document } from './model';

/** 版式照党政机关公文的习惯（GB/T 9704）：A4，版心宽 156 毫米，字号按“号”。 */

/** 字号，单位磅。 */
export const SIZE = {
  /** 二号 */
  title: 22,
  /** 三号 */
  text: 16,
  /** 四号 */
  form: 14,
  /** 五号 */
  table: 10.5,
  /** 小五 */
  small: 9,
} as const;

/** 页面与左右页边，单位毫米。 */
export const PAGE = { width: 210, height: 297, left: 28, right: 26 } as const;

/** 上下页边，单位毫米：成篇的文字照公文的天头地脚，表格类要多装几行。 */
export const EDGE = { text: { top: 37, bottom: 35 }, form: { top: 25, bottom: 25 } } as const;

/** 版心宽，毫米；横放时左右页边不变，长边作宽。 */
export const textWidth = ({ paper }: Pick<Document, 'paper'>): number =>
  (paper === 'landscape' ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right;

/** 签名行高，毫米：手写要地方。 */
export const SIGNATURE_HEIGHT = 12;

/** 毫米 → 磅（1/72 英寸）。 */
export const points = (mm: number): number => (mm * 72) / 25.4;

/** 毫米 → 缇（1/20 磅），Word 的长度单位。 */
export const twips = (mm: number): number => Math.round(points(mm) * 20);

/** 各列宽的份数 → 毫米，占满版心（宽 `full` 毫米）。 */
export function columnWidths(shares: readonly number[], full: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share * full) / whole);
}
