// The contract of the event stores against a real EventStoreDB, where EVENTSTORE_URL names one.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

if (!process.env.EVENTSTORE_URL) {
  console.log(
    '已跳过：未设置 EVENTSTORE_URL，没有对真实的 EventStoreDB 做任何测试 / ' +
      'skipped: EVENTSTORE_URL is not set, nothing was tested against a real EventStoreDB',
  );
} else {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const args = [jest, '--maxWorkers=1', '--testRegex', 'real-server\\.contract\\.ts$'];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
