// Builds when the sources are newer than the build, then runs the xinhuo command with the arguments given.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entry = join(root, 'dist/apps/cli/src/main.js');
const stamp = join(root, 'dist/.built');

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts') && !file.name.endsWith('.spec.ts'))
    .filter((file) => !file.parentPath.includes('node_modules') && !file.parentPath.includes(join('apps', 'console')))
    .reduce((latest, file) => Math.max(latest, statSync(join(file.parentPath, file.name)).mtimeMs), 0);

const isBuilt = () => {
  if (!existsSync(entry) || !existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  const sources = [join(root, 'apps'), join(root, 'libs')].map(newest);
  return Math.max(...sources, statSync(join(root, 'package.json')).mtimeMs) <= built;
};

// An installation without sources (a container image) runs what it has.
if (existsSync(join(root, 'libs')) && !isBuilt()) {
  process.stderr.write('正在编译 / building …\n');
  const begun = new Date();
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build', 'xinhuo'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('编译失败 / the build failed\n');
    process.exit(1);
  }
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun); // what was edited while it was built is built the next time
}

const child = spawn(process.execPath, ['--enable-source-maps', entry, ...process.argv.slice(2)], { stdio: 'inherit' });
// The terminal tells both processes of Ctrl-C, a supervisor only this one: the child takes several at once for one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
