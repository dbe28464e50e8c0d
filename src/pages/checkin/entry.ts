/** 从哪里进的签到页：带着签到码，或知道是哪一次活动，或什么都没带。 */
export interface Entry {
  readonly qr: string | null;
  readonly meetingId: string | null;
}

type Params = Readonly<Partial<Record<string, string>>>;

const CODE = /^DZB1\./;
const LINK_CODE = /[?&]qr=([^&#]+)/;

/**
 * 小程序启动参数 → 签到页要办的事。`qr` 是页面自己带的码；`q` 是微信扫一扫扫到的普通链接（整条网址，
 * 码在里面）；`scene` 是小程序码带的，写着码或活动编号（放得下的只有 32 个字符，一般是活动编号）。
 */
export function entryOf({ qr, q, scene, meetingId }: Params): Entry {
  const carried = qr ?? q;
  if (carried !== undefined) return { qr: codeIn(decoded(carried)), meetingId: meetingId ?? null };
  const marked = scene === undefined ? '' : decoded(scene);
  if (CODE.test(marked)) return { qr: marked, meetingId: null };
  return { qr: null, meetingId: meetingId ?? (marked === '' ? null : marked) };
}

/** 扫到的文字里的签到码：链接取里面的 `qr`，其余原样。 */
export function codeIn(text: string): string {
  const found = LINK_CODE.exec(text)?.[1];
  return found === undefined ? text : decoded(found);
}

/** 还原百分号编码；本来就没有编码、含单个 % 的原样用。 */
function decoded(text: string): string {
  return /^(?:[^%]|%[0-9a-f]{2})*$/i.test(text) ? decodeURIComponent(text) : text;
}
