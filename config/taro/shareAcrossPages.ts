import type { Chain } from './lowerModernModules';

/** webpack-chain 的合并入口，只声明所需的形状。 */
interface MergeableChain extends Chain {
  merge(options: Record<string, unknown>): unknown;
}

/** H5 各页是各自的块，默认会把公用组件在每块里各放一份；两页以上用到的抽成一块。 */
export function shareAcrossPages(chain: MergeableChain): void {
  chain.merge({
    optimization: {
      splitChunks: {
        cacheGroups: {
          shared: {
            name: 'shared',
            chunks: 'async',
            minChunks: 2,
            priority: 5,
            type: /javascript/,
          },
        },
      },
    },
    performance: { hints: false },
  });
}
