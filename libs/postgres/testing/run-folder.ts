import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this test run, which the global set-up has made. */
export const runFolder = (): string => {
  const folder = process.env['XINHUO_TEST_FOLDER'];
  if (!folder) throw new Error('No test folder: jest must run with the globalSetup of jest.config.cjs');
  return folder;
};

/**
 * A new empty folder of this run. A server that a test starts below it (`<folder>/postgres`) is stopped and all is
 * removed when the run ends, also when jest itself is killed.
 */
export const temporaryFolder = (): string => mkdtempSync(join(runFolder(), 'folder-'));
