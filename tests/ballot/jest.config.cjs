/** 秘密测评的密码学、协议与模拟；@noble、blindrsa-ts 是 ESM，也要转。 */
const path = require('node:path');

const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  },
];

module.exports = {
  displayName: 'ballot',
  rootDir: path.resolve(__dirname, '../..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/ballot/**/*.test.ts'],
  transform: {
    '\\.tsx?$': swc,
    '[\\\\/]node_modules[\\\\/](@noble|@cloudflare)[\\\\/].*\\.js$': swc,
  },
  transformIgnorePatterns: ['[\\\\/]node_modules[\\\\/](?!@noble|@cloudflare)'],
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
};
