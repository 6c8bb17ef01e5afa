const pure = '\\.(events|commands|state|decider|access|sentences|rules|upcasters|projection|reactor|inbox|fold)\\.ts$';
const domain = 'programme|enterprise|people|pairing|achievement|subsidy|insight|access';

/** Who may import whom (docs/explanation/architecture.md). */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/kernel/src|^node:|^crypto$', dependencyTypesNot: ['core'] },
    },
    {
      name: 'money-imports-kernel-only',
      severity: 'error',
      from: { path: '^libs/money/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(money|kernel)/src', dependencyTypesNot: ['core'] },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'No Nest, no database, no clock of others: kernel, money types and pure files of the same module only.',
      severity: 'error',
      from: { path: `^libs/(${domain})/src/.*${pure}` },
      to: { path: '^(node_modules|libs/(runtime|event-store|postgres|evidence))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-files-know-no-other-module',
      severity: 'error',
      from: { path: `^libs/(${domain})/src/.*${pure}` },
      to: { path: `^libs/(${domain})/src`, pathNot: '^libs/$1/src' },
    },
    {
      name: 'modules-meet-at-entrances',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/(src|testing)/(?!index\\.ts)', pathNot: '^libs/$1/' },
    },
    {
      name: 'apps-use-entrances',
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/[^/]+/(src|testing)/(?!index\\.ts)' },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs' }, to: { path: '^apps' } },
    {
      name: 'event-store-knows-the-port-only',
      severity: 'error',
      from: { path: '^libs/event-store/src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!kernel|event-store|postgres)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs)', pathNot: '\\.(spec|d)\\.ts$|type-test\\.ts$' },
      to: {},
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src', pathNot: '\\.spec\\.ts$|/bench/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^dist' },
    exclude: { path: '^(dist|apps/console)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'] },
  },
};
