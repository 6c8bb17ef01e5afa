// Writes the types of schema.graphql for the console's queries, when the schema is newer than they are.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schema = join(root, 'schema.graphql');
const types = join(root, 'apps/console/src/client/graphql-env.d.ts');

if (!existsSync(types) || statSync(types).mtimeMs < statSync(schema).mtimeMs) {
  const tada = join(root, 'node_modules/gql.tada/bin/cli.js');
  const args = [tada, 'generate-output', '-c', join(root, 'apps/console/tsconfig.json')];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 2] }).status ?? 1;
}
