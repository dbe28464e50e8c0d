/** webpack-chain 里这里用到的那一小部分：Taro 自带的类型与单独安装的版本不是同一份，故只声明所需的形状。 */
interface RuleChain {
  test(pattern: RegExp): RuleChain;
  use(name: string): { loader(path: string): { options(value: Record<string, unknown>): unknown } };
}
export interface Chain {
  module: { rule(name: string): RuleChain };
}

/**
 * 把以 ES2020 发布、而 Taro 不转译的依赖降到 ES2017（老安卓 WebView 与 iOS 10.3 的语法上限）。
 * 用 esbuild 而不是 Babel：Babel 会连模块语法一起改掉，摇树失效，体积大十倍。
 * 大整数是语言能力、降不下去（秘密测评要用，微信基础库自 iOS 14 起都有），写明支持，esbuild 才肯放行。
 */
export function lowerModernModules(chain: Chain): void {
  chain.module
    .rule('lower-modern-modules')
    .test(/node_modules[\\/](zod|qrcode-generator|jsqr|dayjs|@noble)[\\/].*\.(m?js|cjs)$/)
    .use('esbuild')
    .loader('esbuild-loader')
    .options({ target: 'es2017', supported: { bigint: true } });
}
