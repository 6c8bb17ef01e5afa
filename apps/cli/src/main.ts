#!/usr/bin/env node
import 'reflect-metadata';

import { StartRefused } from '../../api/src/boot/options';
import { calculateCommand } from './calculate.command';
import { BadUsage, type CliCommand, EXIT, type Terminal } from './command';

// Before anything that asks for it is loaded: libraries check less in production, and GraphiQL is for development.
process.env['NODE_ENV'] ??= 'production';

/** Commands by name. What needs the server is loaded when it is asked for: `calculate` starts in a moment. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  start: async () => (await import('./start.command.js')).startCommand,
  demo: async () => (await import('./demo/demo.command.js')).demoCommand,
  calculate: () =>
    Promise.resolve({
      usage: 'calculate FILE|- | calculate --batch [FILE|-]',
      zh: '按规则手册试算补助（不需要数据库）',
      en: 'calculate subsidies from a file; needs no database',
      run: calculateCommand,
    }),
  account: async () => (await import('./account.command.js')).accountCommand,
  bench: async () => (await import('./bench/bench.command.js')).benchCommandLine,
  rebuild: async () => (await import('./rebuild.command.js')).rebuildCommand,
  verify: async () => (await import('./verify.command.js')).verifyCommand,
  log: async () => (await import('./log.command.js')).logCommand,
};

/** Promised by the public contract and not there yet. */
const PLANNED = ['import', 'export', 'simulate', 'backup', 'restore'];

const help = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ usage, zh, en }) => `  xinhuo ${usage}\n      ${zh} / ${en}\n`);
  return `薪火 Xinhuo：师带徒项目管理 / tracker of master–apprentice programmes\n\n${lines.join('')}`;
};

const isBadUsage = (error: unknown): error is Error =>
  error instanceof BadUsage || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

const run = async ([name, ...args]: readonly string[], terminal: Terminal): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.stdout.write(await help());
    return name === undefined ? EXIT.badInput : EXIT.ok;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return (await load()).run(args, terminal);
  const sentence = PLANNED.includes(name) ? `命令 ${name} 尚未实现 / ${name} is not built yet` : undefined;
  throw new BadUsage(sentence ?? `没有命令 ${name}，请看 xinhuo help / there is no command ${name}: see xinhuo help`);
};

/** Errors whose message is a sentence that says what to do, by name: loading what throws them would take its time. */
const SENTENCES: readonly string[] = [StartRefused.name, 'DataFolderUnusable', 'DatabaseUnusable'];

const main = async (): Promise<number> => {
  try {
    return await run(process.argv.slice(2), process);
  } catch (error) {
    if (isBadUsage(error)) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.badInput;
    }
    const { name, message, stack } = error as Error;
    process.stderr.write(`${SENTENCES.includes(name) ? message : (stack ?? String(error))}\n`);
    return EXIT.failed;
  }
};

void main().then((code) => {
  process.exitCode = code;
});
