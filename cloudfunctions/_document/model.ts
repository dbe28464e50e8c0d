import type { ArticleId } from '../../rules/law/articleIds';

/**
 * 一份 A4 文书，与格式无关：结果表、考核表、会议记录、党员卡都先写成它，再交给 docx 或 pdf 两个排版者。
 * 内容全部来自数据，没有时钟：同样的文书永远排出同样的字节。
 */
export interface Document {
  readonly title: string;
  /** 标题下一行，如“（××党支部）”。 */
  readonly subtitle?: string;
  /** 写进文件属性的作者，一般是支部名称。 */
  readonly author: string;
  /** 文书所记之事的时间（毫秒），写进文件属性。 */
  readonly date: number;
  /** 正文字号：`text` 成篇的文字用三号，`form` 表格类用四号。 */
  readonly body: 'text' | 'form';
  /** 纸张竖放还是横放，默认竖放；列多的台账横放。 */
  readonly paper?: 'upright' | 'landscape';
  readonly blocks: readonly Block[];
  /** 每页页脚左边的一行小字；右边是页码。 */
  readonly footer?: string;
}

/** 文书的一块。 */
export type Block =
  | Heading
  | Paragraph
  | Fields
  | Table
  | Signatures
  | Notes
  | Pictures
  | Together
  | { readonly kind: 'pageBreak' };

export type Align = 'left' | 'center' | 'right';

/** 一级小标题，如“一、总票数”；不与下文分在两页。 */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

/** 一段文字，首行空两字；居中、居右的不空。 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: Align;
}

/** 一行几项“名目：内容”，各项平分版心。 */
export interface Fields {
  readonly kind: 'fields';
  readonly rows: readonly (readonly { readonly label: string; readonly value: string }[])[];
}

/** 表格。单元格照 HTML 的次序写：被上面、左边合并掉的格不写。 */
export interface Table {
  readonly kind: 'table';
  /** 各列宽的份数，合起来占满版心。 */
  readonly widths: readonly number[];
  /** 头几行是表头，跨页时每页重复。 */
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
  /** 列多时用小五号，平时五号。 */
  readonly small?: boolean;
  /** 格里上下的空白收紧：一张纸上必须排完的表。 */
  readonly tight?: boolean;
  /** 每行至少多高，毫米：留给人手写。 */
  readonly rowHeight?: number;
}

/** 一格；默认居中。 */
export interface Cell {
  /** 可以用换行符指定在哪里折行。 */
  readonly text: string;
  readonly align?: Align;
  readonly strong?: boolean;
  /** 合并几列、几行，默认一。 */
  readonly columns?: number;
  readonly rows?: number;
}

/** 手写签名的几行，两人一行；末尾留签署日期。 */
export interface Signatures {
  readonly kind: 'signatures';
  readonly lines: readonly { readonly duty: string; readonly name: string }[];
}

/** 表后的注，每条带依据的条款。 */
export interface Notes {
  readonly kind: 'notes';
  readonly items: readonly { readonly text: string; readonly articles: readonly ArticleId[] }[];
}

/** 一组图片，一行一张或两张；每张按比例缩放，宽不过一栏，图与图下的字同页。 */
export interface Pictures {
  readonly kind: 'pictures';
  readonly perRow: 1 | 2;
  readonly items: readonly Picture[];
}

/** 一张图片。 */
export interface Picture {
  /** JPEG 或 PNG 的内容。 */
  readonly bytes: Buffer;
  /** 至多多宽，毫米；不写就占满一栏。 */
  readonly width?: number;
  /** 图下的一行字。 */
  readonly caption: string | null;
  /** 读屏时念的话，写进 docx。 */
  readonly alt: string;
}

/** 排在同一页上的几块：签名不能独自落到一张没有正文的纸上。合起来不许超过一页。 */
export interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
}

/** 排一块时要知道的：正文字号、版心宽（毫米）。 */
export interface Sheet {
  readonly body: Document['body'];
  readonly width: number;
}

/** 文书的格式。 */
export type Format = 'docx' | 'pdf' | 'xlsx';
