import { once } from 'node:events';
import { createClient } from '@xinhuo/postgres';

/** Appends one event to the log, says so, and commits only when it is told to. */
const run = async (logUrl: string): Promise<void> => {
  const client = createClient(logUrl);
  await client.connect();
  await client.query('BEGIN');
  await client.query("SELECT log.append_one('spec-slow', 0, gen_random_uuid(), 'slow', 1, '{}', '{}', true)");
  process.stdout.write('written\n');
  await once(process.stdin, 'data');
  await client.query('COMMIT');
  await client.end();
  process.stdout.write('committed\n');
  process.exit();
};

void run(process.argv[2]!);
