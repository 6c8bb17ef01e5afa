// Builds when the sources are newer than the build, then runs the xinhuo command with the arguments given.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entry = join(root, 'dist/apps/cli/src/main.js');

const newestOfAll = (folder, counts = () => true) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.spec.ts') && !file.parentPath.includes('node_modules'))
    .filter(counts)
    .reduce((latest, file) => Math.max(latest, statSync(join(file.parentPath, file.name)).mtimeMs), 0);

const ofServer = ({ name, parentPath }) => name.endsWith('.ts') && !parentPath.includes(join('apps', 'console'));
const newest = (folder) => newestOfAll(folder, ofServer);

const manifest = join(root, 'package.json');
const server = {
  result: entry,
  stamp: join(root, 'dist/.built'),
  sources: () => [newest(join(root, 'apps')), newest(join(root, 'libs')), statSync(manifest).mtimeMs],
  command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'xinhuo'],
};
const pages = {
  result: join(root, 'dist/console/index.html'),
  stamp: join(root, 'dist/.built-console'),
  sources: () => [newestOfAll(join(root, 'apps/console')), statSync(manifest).mtimeMs],
  command: ['node_modules/vite/bin/vite.js', 'build', '-c', 'apps/console/vite.config.mts', '--logLevel', 'warn'],
};

const isBuilt = ({ result, stamp, sources }) =>
  existsSync(result) && existsSync(stamp) && Math.max(...sources()) <= statSync(stamp).mtimeMs;

const build = ({ stamp, command }) => {
  process.stderr.write('正在编译 / building …\n');
  const begun = new Date();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('编译失败 / the build failed\n');
    process.exit(1);
  }
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun); // what was edited while it was built is built the next time
};

// An installation without sources (a container image) runs what it has. Only commands that serve need the pages.
if (existsSync(join(root, 'libs'))) {
  const wanted = ['start', 'demo'].includes(process.argv[2]) ? [server, pages] : [server];
  wanted.filter((part) => !isBuilt(part)).forEach(build);
}

// Requests live for a moment: with more room for the young, less of them is copied before they are gone. Node.js 20 makes
// a warning about its own AsyncResource anew for each request body, whether it is ever given or not.
const flags = ['--enable-source-maps', '--max-semi-space-size=32', '--no-deprecation'];
const child = spawn(process.execPath, [...flags, entry, ...process.argv.slice(2)], { stdio: 'inherit' });
// The terminal tells both processes of Ctrl-C, a supervisor only this one: the child takes several at once for one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
