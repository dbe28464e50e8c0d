const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/** 小程序产物层：在 jsdom 里加载、渲染、点按 dist/weapp，云函数走真的本机云。 */
module.exports = {
  displayName: 'weapp',
  rootDir: root,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
  transform: {
    '[\\\\/]dist[\\\\/]weapp[\\\\/].*\\.js$': '<rootDir>/tests/weapp/harness/sandboxTransform.cjs',
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  transformIgnorePatterns: ['[\\\\/]node_modules[\\\\/]'],
};
