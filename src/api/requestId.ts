let counter = 0;

/** 请求号：同号重放只生效一次（X5），只求不撞，不作凭证。 */
export function newRequestId(): string {
  counter += 1;
  const random = Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${counter.toString(36)}-${random}`;
}
