/** Unit specs need nothing; `.int.spec` and the journeys get databases by `freshDatabase`, below the folder of the global set-up. */
module.exports = {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/test/browser/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '\\.[jt]s$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!(jose|mercurius|quick-lru)/)'],
  moduleNameMapper: {
    '^@xinhuo/([^/]+)/testing$': '<rootDir>/libs/$1/testing',
    '^@xinhuo/([^/]+)$': '<rootDir>/libs/$1/src',
  },
  globalSetup: '<rootDir>/test/setup/global-setup.ts',
  globalTeardown: '<rootDir>/test/setup/global-teardown.ts',
  testEnvironment: 'node',
  testTimeout: 30_000,
  maxWorkers: 2,
};
