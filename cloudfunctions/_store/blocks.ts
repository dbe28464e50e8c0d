import type { ChainLink } from '../_runtime/chain';
import { Table } from '../_runtime/table';

/** 审计链的一块：一次封存的若干条，`_id` 由组织与高度决定，抢着封的只有一个成功。 */
export interface BlockDoc {
  readonly _id: string;
  readonly orgId: string;
  readonly height: number;
  /** 第一条在整条链上的序号，从 1 起。 */
  readonly firstSeq: number;
  readonly prev: string;
  readonly links: readonly ChainLink[];
  readonly head: string;
  readonly sealedAt: number;
}

export const blocks = new Table<BlockDoc>('chain');

/** 最末一块；还没有为 null。 */
export async function lastBlock(orgId: string): Promise<BlockDoc | null> {
  const [last] = await blocks.find({ orgId }, { sort: [['height', 'desc']], limit: 1 });
  return last ?? null;
}
