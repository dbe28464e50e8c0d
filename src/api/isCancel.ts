/** 微信接口的失败里，哪些是使用者自己点了取消。 */
export function isCancel(cause: unknown): boolean {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'errMsg' in cause &&
    String(cause.errMsg).includes('cancel')
  );
}
