import { cloud } from './sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** 云能力的唯一入口；`doc().get()` 查无此文档时给 null 而不是抛错。 */
export const db = cloud.database({ throwOnNotFound: false });
/** 查询与更新操作符。 */
export const _ = db.command;

/** 调用者的 openid：只来自平台注入的上下文，HTTP 访问与定时器没有（design §2）。 */
export function callerOpenid(): string | null {
  const { OPENID } = cloud.getWXContext();
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : null;
}
