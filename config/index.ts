import { defineConfig } from '@tarojs/cli';
import { path } from './taro/paths';
import { lowerModernModules } from './taro/lowerModernModules';
import { moduleLayout } from './taro/moduleLayout';
import { shareAcrossPages } from './taro/shareAcrossPages';

/** src/ 之外也要转译的自家源码：规则与契约里的词汇、中文名、条款出处。 */
const SHARED = [path('rules'), path('types')];
const target = process.env['TARO_ENV'] ?? 'weapp';
/** `npm start` 起的本机云上的票箱。 */
const LOCAL_BOX = 'http://127.0.0.1:5180/http/ballotbox';

/**
 * Taro 构建配置：同一套源码出 dist/weapp 与 dist/h5。
 * 设计稿宽 375，样式里的 px 就是手机上的点；H5 挂在 /app/ 下，由本机云一并提供。
 */
export default defineConfig<'webpack5'>(async () => {
  // 生产构建走 browserslist 的 production 档：微信老内核与 iOS 10.3 也要能跑。
  process.env['BROWSERSLIST_ENV'] = 'production';
  return {
    projectName: 'dangzhibu',
    date: '2026-01-01',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    // 票箱的 HTTP 访问地址（docs/deployment.md）；不给就指着本机云。浏览器里总用同源的本机云。
    env: {
      TARO_APP_BOX_URL: JSON.stringify(process.env['TARO_APP_BOX_URL'] ?? LOCAL_BOX),
      // 微信“扫普通链接打开小程序”登记的网址前缀；不给就只画码。
      TARO_APP_QR_LINK: JSON.stringify(process.env['TARO_APP_QR_LINK'] ?? ''),
    },
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: {
      enable: true,
      name: `${target}-${moduleLayout([path('src'), ...SHARED])}`,
      buildDependencies: { config: [path('config/index.ts'), path('babel.config.cjs')] },
    },
    plugins: [path('config/taro/ariaPlugin.ts')],
    mini: {
      compile: { include: SHARED },
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: true, config: {} } },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain: lowerModernModules,
    },
    h5: {
      compile: { include: SHARED },
      publicPath: '/app/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        // 宽屏（投影、电脑）上最多放大到 1.1 倍，版心由页面外壳限宽。
        pxtransform: {
          enable: true,
          config: { baseFontSize: 20, minRootSize: 18, maxRootSize: 22 },
        },
        autoprefixer: { enable: true, config: {} },
      },
      webpackChain(chain) {
        lowerModernModules(chain);
        shareAcrossPages(chain);
      },
    },
  };
});
