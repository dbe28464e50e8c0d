import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { cloud } from './sdk';

/** 内容安全检查的结果：通过、建议人工细看、有风险、现在查不了。 */
export type ContentVerdict = 'pass' | 'review' | 'risky' | 'unavailable';

/** msgSecCheck 第 2 版；场景 2 为评论，与申报、证明的用途最近。 */
const VERSION = 2;
const SCENE = 2;
/** 这个人两小时内没有来过，微信不肯再替他查：机器查不了，转人工细看。 */
const VISITOR_GONE = 61010;

/**
 * 一段文字过微信的内容安全检查。服务不通、忙、超时都是 `unavailable`，由调用方留着再查；
 * 机器从此查不了的（本人久未来过）给 `review`，由人细看。
 *
 * @param openid 写这段文字的人；微信要求他近期来过
 */
export async function checkText(openid: string, content: string): Promise<ContentVerdict> {
  try {
    const reply: unknown = await cloud.openapi.security.msgSecCheck({
      version: VERSION,
      scene: SCENE,
      openid,
      content,
    });
    return suggestionIn(reply);
  } catch (error) {
    if (codeOf(error) === VISITOR_GONE) return 'review';
    console.warn('内容安全检查没有结果', codeOf(error) ?? String(error));
    return 'unavailable';
  }
}

/** 短的文字（姓名、单位、一句说明）：有风险就退回，查不了的放行，由人看。错误：CONTENT_REFUSED。 */
export async function riskyText(
  openid: string,
  field: string,
  content: string,
): Promise<{ readonly ok: false; readonly error: AppError } | null> {
  return (await checkText(openid, content)) === 'risky' ? fail('CONTENT_REFUSED', { field }) : null;
}

function suggestionIn(reply: unknown): ContentVerdict {
  if (typeof reply !== 'object' || reply === null || !('result' in reply)) return 'unavailable';
  const { result } = reply;
  if (typeof result !== 'object' || result === null || !('suggest' in result)) return 'unavailable';
  const { suggest } = result;
  return suggest === 'pass' || suggest === 'review' || suggest === 'risky'
    ? suggest
    : 'unavailable';
}

function codeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errCode' in error)) return null;
  return typeof error.errCode === 'number' ? error.errCode : null;
}
