/** The console in a real browser on a real server with the demonstration city; not part of `npm test`. */
module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/test/browser'],
  testRegex: '\\.spec\\.ts$',
  transform: { '\\.[jt]s$': '@swc/jest' },
  globalSetup: '<rootDir>/test/browser/global-setup.ts',
  globalTeardown: '<rootDir>/test/browser/global-teardown.ts',
  testEnvironment: 'node',
  testTimeout: 120_000,
  maxWorkers: 1,
};
