import path from 'node:path';
import { ACCESS } from '../../../cloudfunctions/_runtime/access';
import { ROOT } from '../../../config/paths';
import type { Contract } from '../../../types/contract';

/**
 * 全部 callFunction 的契约，键为“函数.动作”。由鉴权表找到契约文件（守卫保证两者一一对应），
 * 所以新添的领域、新添的动作自动进来，没有用例的就变红。
 */
export const CONTRACTS: Readonly<Record<string, Contract>> = Object.fromEntries(
  Object.keys(ACCESS).flatMap((fn) => {
    const loaded = jest.requireActual<Record<string, Readonly<Record<string, Contract>>>>(
      path.join(ROOT, 'types', 'contracts', `${fn}.ts`),
    );
    const actions = loaded[fn];
    if (!actions) throw new Error(`${fn} 没有契约`);
    return Object.entries(actions).map(([name, contract]) => [`${fn}.${name}`, contract]);
  }),
);

/** 这个动作的契约。 */
export function contractOf(action: string): Contract {
  const contract = CONTRACTS[action];
  if (!contract) throw new Error(`没有 ${action} 这个动作`);
  return contract;
}
