/** 平台上限。数字各有出处；没有文档可依的，在符合性用例名里标“（推断）”。 */

/** 单次查询默认返回条数（云函数端）。 */
export const DEFAULT_QUERY_LIMIT = 100;

/** 单次查询返回条数上限（云函数端）。 */
export const MAX_QUERY_LIMIT = 1000;

/** 聚合不写 limit 时返回的条数（推断：取最保守的一种说法）。 */
export const DEFAULT_AGGREGATE_LIMIT = 20;

/** 一次数据库应答的字节数上限。 */
export const MAX_RESULT_BYTES = 1024 * 1024;

/** 单个文档的字节数上限（MongoDB 的 16 MB）。 */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** 文档嵌套层数上限（MongoDB 的 100 层）。 */
export const MAX_DOCUMENT_DEPTH = 100;

/** `_id` 的字节数上限：索引键的长度限制。 */
export const MAX_ID_BYTES = 1024;

/** 事务寿命，毫秒。 */
export const TRANSACTION_LIMIT_MS = 30_000;

/** 请求文本（callFunction 的 data、HTTP 访问的文本体）的字节数上限。 */
export const MAX_TEXT_BODY_BYTES = 100 * 1024;

/** 其它请求体、函数应答的字节数上限。 */
export const MAX_BODY_BYTES = 6 * 1024 * 1024;

/** 上传文件的字节数上限（小程序端上传的限制）。 */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** 云函数互相调用的最大层数：防止互相调用把本机拖垮。 */
export const MAX_CALL_DEPTH = 8;

/** config.json 没写 timeout 时的函数超时，秒（平台默认值）。 */
export const DEFAULT_FUNCTION_TIMEOUT_S = 3;
