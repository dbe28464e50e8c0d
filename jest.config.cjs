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

module.exports = {
  projects: [
    node('rules'),
    node('localcloud'),
    node('functions'),
    require('./tests/ballot/jest.config.cjs'),
    node('guards'),
    require('./tests/weapp/jest.project.cjs'),
    node('e2e'),
  ],
};
