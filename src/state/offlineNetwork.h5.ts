/** 网络断了又通时告诉一声；返回不再听的函数。 */
export function onNetworkBack(act: () => void): () => void {
  window.addEventListener('online', act);
  return () => window.removeEventListener('online', act);
}
