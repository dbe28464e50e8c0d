/** 长活里隔一会儿让一让，页面才能画进度、接得住点击。 */
export type Breathe = () => Promise<void>;

/** 连着干多久要让一次（毫秒）：短到看不出卡。 */
const STRETCH = 40;

/** `now` 是毫秒钟；离上次让开不足 `STRETCH` 的调用立即返回。 */
export function breather(now: () => number): Breathe {
  let since = now();
  return async () => {
    if (now() - since < STRETCH) return;
    await new Promise<void>((done) => setTimeout(done, 0));
    since = now();
  };
}
