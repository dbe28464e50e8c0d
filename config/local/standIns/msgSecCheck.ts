import type { OpenApiHandlers } from '../../../localcloud/protocol/openApiHandlers';

/** 本机的词表：只为演示与测试，上了云由微信判断。 */
export const LOCAL_WORDS = { risky: '本机违规词', review: '本机存疑词' } as const;

/** 内容安全检查此刻通不通：测试用它模拟微信那边断了。 */
export type CheckService = () => boolean;

const MOST_LETTERS = 2500;
const VERDICTS = { risky: 20_006, review: 20_001, pass: 100 } as const;

/** 文字内容安全（msgSecCheck 第 2 版）：照微信的规矩要 openid、场景，按词表给结果。 */
export const msgSecCheck = (up: CheckService): OpenApiHandlers => ({
  'security.msgSecCheck': ({ content, openid, version, scene }) => {
    if (!up()) return { errcode: -1, errmsg: 'system error' };
    if (typeof content !== 'string' || [...content].length > MOST_LETTERS) {
      return { errcode: 47001, errmsg: 'data format error' };
    }
    if (typeof openid !== 'string' || openid === '') {
      return { errcode: 40003, errmsg: 'invalid openid' };
    }
    if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) {
      return { errcode: 40097, errmsg: 'invalid args' };
    }
    const suggest = content.includes(LOCAL_WORDS.risky)
      ? 'risky'
      : content.includes(LOCAL_WORDS.review)
        ? 'review'
        : 'pass';
    return { result: { suggest, label: VERDICTS[suggest] }, detail: [], trace_id: 'local' };
  },
});
