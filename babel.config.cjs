/** Taro 的 Babel 预设：框架 React、TypeScript、webpack5。端上不自动注入 polyfill，包体由 browserslist 决定语法降级。 */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
};
