/** 微信“扫普通链接打开小程序”登记的网址前缀；没有登记的为空（docs/deployment.md）。 */
const PREFIX = process.env['TARO_APP_QR_LINK'] ?? '';

/** 大屏上画的内容：登记了网址的画成链接，微信自己的扫一扫也能直达签到；没有的只画码。 */
export const codeLink = (qr: string): string =>
  PREFIX === '' ? qr : `${PREFIX}?qr=${encodeURIComponent(qr)}`;

/** 画成链接的，微信扫一扫就行。 */
export const scansInWechat = PREFIX !== '';
