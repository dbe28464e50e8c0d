import js from '@eslint/js';
import ts from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

/** rules/ 是纯代码：无 I/O、无时钟、无随机数（design §1）。 */
const impure = [
  { name: 'Date', message: 'rules/ 没有时钟：时间作为参数传入（G2）。' },
  { name: 'process', message: 'rules/ 无 I/O。' },
  { name: 'fetch', message: 'rules/ 无 I/O。' },
  { name: 'setTimeout', message: 'rules/ 没有时钟。' },
  { name: 'console', message: 'rules/ 无 I/O。' },
];

export default ts.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      '.localcloud*/**',
      'artifacts/**',
      'reports/**',
      '.stryker-tmp/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        __dirname: 'readonly',
        require: 'readonly',
        module: 'writable',
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: '从 types/zod 引入（关掉 JIT，微信禁止动态代码）。' }] },
      ],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  { files: ['types/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['rules/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'rules/ 无随机数。' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-undef': 'off' },
  },
);
