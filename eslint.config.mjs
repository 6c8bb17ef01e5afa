import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** In-process events of Nest are not stored and cannot be replayed; projections and reactors read the log. */
const inProcessEvents = ['EventBus', 'EventPublisher', 'EventsHandler', 'AggregateRoot', 'Saga', 'IEventHandler'];

export default defineConfig(
  { ignores: ['**/node_modules', 'dist', 'data', 'coverage', 'reports', '**/graphql-env.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@nestjs/cqrs', importNames: inProcessEvents, message: 'Read the log instead (ADR-0002).' }],
          patterns: [{ group: ['@xinhuo/*/*', '!@xinhuo/*/testing'], message: 'Import a library by its entrance.' }],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNever: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so what it injects stays a value import.
    files: [
      '**/*.{handler,query,module,resolver,service,controller,inputs,types,guard}.ts',
      'apps/**/*.ts',
      'libs/runtime/**/*.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // The console: figures are written by `format/` alone, texts lie in `i18n/areas`, and handlers may be async.
    files: ['apps/console/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'react-router', importNames: ['Link'], message: 'PageLink leads only where one may go.' }],
          patterns: [
            { regex: '^@xinhuo/|/libs/|^antd/(?!locale/)', message: 'The console imports its own files only.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^to(Fixed|Locale(Date|Time)?String|Precision)$/]',
          message: 'Figures and days are written by src/format.',
        },
        { selector: 'JSXText[value=/[\\u4e00-\\u9fff]/]', message: 'A text has a key in src/i18n/areas.' },
        {
          selector: 'JSXAttribute > Literal[value=/[\\u4e00-\\u9fff]/]',
          message: 'A text has a key in src/i18n/areas.',
        },
      ],
    },
  },
  {
    files: ['apps/console/src/kit/page-link.tsx'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['apps/console/src/format/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'libs/*/testing/**', 'test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // The command line and the benchmarks speak to a terminal.
    files: ['apps/cli/**/*.ts', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
