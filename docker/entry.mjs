// Secrets come as files: NAME_FILE=/run/secrets/name becomes NAME, for this process alone. Then `xinhuo` runs.
import { readFileSync } from 'node:fs';

const SECRETS = ['DATABASE_URL', 'LOG_DATABASE_URL', 'EVENTSTORE_URL', 'XINHUO_VAULT_KEY', 'XINHUO_TOKEN_KEYS'];

for (const name of SECRETS) {
  const file = process.env[`${name}_FILE`];
  if (!file) continue;
  if (process.env[name]) {
    process.stderr.write(`${name} 和 ${name}_FILE 只能设置一个 / set only one of ${name} and ${name}_FILE\n`);
    process.exit(2);
  }
  process.env[name] = readFileSync(file, 'utf8').trim();
}

await import('../dist/apps/cli/src/main.js');
