const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** 一层一个 project：规则、函数（真 SDK 走本机云）、本机云符合性、守卫、小程序产物、真实浏览器。 */
const node = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform: { '\\.tsx?$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  ...extra,
});

const ballot = require('./tests/ballot/jest.config.cjs');
/** 票的密码学库是 ESM，用到它的测试要一起转。 */
const { transform, transformIgnorePatterns } = ballot;

module.exports = {
  projects: [
    node('rules'),
    node('localcloud'),
    node('functions', { setupFilesAfterEnv: ['<rootDir>/tests/functions/support/patience.ts'] }),
    ballot,
    node('guards'),
    require('./tests/weapp/jest.project.cjs'),
    node('e2e', { transform: { ...transform, '\\.tsx?$': swc }, transformIgnorePatterns }),
  ],
};
