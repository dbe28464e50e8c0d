/** 变异测试用的 jest 配置：只含规则，入口见 all.mutation.cjs。平时的测试用根目录的配置。 */
const path = require('node:path');

module.exports = {
  rootDir: path.resolve(__dirname, '../..'),
  roots: ['<rootDir>/rules', '<rootDir>/tests/rules', '<rootDir>/types'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/rules/all.mutation.cjs'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
};
