/** 变异测试用的 jest 配置：只跑 bundleForMutation 打好的那一个文件。平时的测试用根目录的配置。 */
const path = require('node:path');

module.exports = {
  rootDir: path.resolve(__dirname, '../..'),
  roots: ['<rootDir>/dist/mutation'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/dist/mutation/rules.cjs'],
  transform: {},
  moduleFileExtensions: ['cjs', 'js', 'json', 'node'],
};
