/** 变异测试：只变异规则，只跑规则的测试。`npm run mutation`，不进日常测试。 */
export default {
  packageManager: 'npm',
  // law/ 里的条款、来源、解释与缺口是文字，不是逻辑
  mutate: [
    'rules/**/*.ts',
    '!rules/law/articles/**',
    '!rules/law/{articleIds,gaps,interpretations,sources}.ts',
  ],
  buildCommand: 'node tests/rules/bundleForMutation.mjs',
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'tests/rules/jest.config.cjs',
    // 测试打成了一个文件，jest 找不出引用关系；每个变异只跑覆盖到它的测试（perTest）
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  ignorePatterns: [
    'dist',
    'artifacts',
    'reports',
    '.cache',
    '.localcloud',
    'src',
    'localcloud',
    'cloudfunctions',
    'docs',
  ],
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 90, break: 90 },
};
