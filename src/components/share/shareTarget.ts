/** 分享出去的一页。 */
export interface ShareTarget {
  /** 按钮上的字。 */
  readonly text: string;
  /** 聊天里卡片的标题；不写姓名、不写政治面貌。 */
  readonly title: string;
  /** 页面路径，以 / 开头。 */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** 页面路径连同参数。 */
export const urlOf = ({ path, params }: ShareTarget): string =>
  `${path}?${Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')}`;
