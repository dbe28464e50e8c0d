import type { Client } from '../../../config/local/client';
import type { Output } from '../../../types/api';

type Step = Output<'assessment', 'bundleStep'>;

/** 一步步做到给出网址为止；每一步的进度只进不退。 */
export async function stepsOf(
  client: Client,
  bundleId: string,
): Promise<Step & { readonly url: string }> {
  for (let before = 0; ;) {
    const step = await client.must('assessment', 'bundleStep', { bundleId });
    const { url, done } = step;
    if (url !== null) return { ...step, url };
    if (done < before) throw new Error(`进度退了：${before} → ${done}`);
    before = done;
  }
}

/** 照临时网址取下来。 */
export async function downloadBytes(url: string): Promise<Buffer> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`取文件得到 ${reply.status}`);
  return Buffer.from(await reply.arrayBuffer());
}
