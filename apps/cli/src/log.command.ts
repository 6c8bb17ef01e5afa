import { BadUsage, type CliCommand, type Terminal } from './command';
import { copyCommand } from './log-copy.command';
import { exportCommand } from './log-export.command';

const run = async ([what, ...args]: readonly string[], terminal: Terminal): Promise<number> => {
  if (what === 'export') return exportCommand(args, terminal);
  if (what === 'copy') return copyCommand(args, terminal);
  throw new BadUsage('用法 / usage: xinhuo log export [--out FILE] | xinhuo log copy --to URL');
};

/** `xinhuo log export`, `xinhuo log copy`. */
export const logCommand: CliCommand = {
  usage: 'log export [--out FILE] [--json] | log copy --to URL [--json]',
  zh: '导出日志（每行一个 JSON）；把日志复制到另一个存储（postgres:// 或 esdb://），可中断后继续',
  en: 'write out the log as lines of JSON; copy it into another store, going on where a copy was broken off',
  run,
};
