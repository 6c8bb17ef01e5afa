import { parseArgs } from 'node:util';

import { DiscoveryService } from '@nestjs/core';

import { ProjectionRegistration, registrationsOf, Runtime } from '@xinhuo/runtime';

import { bootXinhuo } from '../../api/src/serve';
import { BadUsage, type CliCommand, EXIT, type Terminal, writeJson } from './command';

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new BadUsage('一次只能重建一个投影，或全部 / rebuild one projection, or all of them');
  // As `api` this process follows nothing itself; a server that runs beside it goes on answering from the old rows.
  const xinhuo = await bootXinhuo({ port: 0, role: 'api', env: { ...process.env, XINHUO_HOST: '127.0.0.1' } });
  try {
    const registered = registrationsOf(xinhuo.app.get(DiscoveryService, { strict: false }), ProjectionRegistration);
    const known = registered.map(({ projection }) => projection.name).sort();
    if (name !== undefined && !known.includes(name)) {
      throw new BadUsage(`没有投影 ${name}，可选 / there is no projection ${name}: ${known.join(', ')}`);
    }
    const begun = performance.now();
    const events = await xinhuo.app.get(Runtime).rebuild(name, (progress) => {
      if (!values.json) terminal.stderr.write(`\r${progress.events} 个事件 / events`);
    });
    const seconds = (performance.now() - begun) / 1000;
    const projections = name === undefined ? known : [name];
    if (values.json) writeJson(terminal, { projections, events, seconds });
    else terminal.stdout.write(`\n已重建 / rebuilt: ${projections.join(', ')}（${events}，${seconds.toFixed(1)} s）\n`);
    return EXIT.ok;
  } finally {
    await xinhuo.close();
  }
};

/** `xinhuo rebuild`: folds the log again into the read tables. */
export const rebuildCommand: CliCommand = {
  usage: 'rebuild [PROJECTION] [--json]',
  zh: '从事件日志重建查询表（一个或全部）',
  en: 'build the read tables anew from the log, one projection or all',
  run,
};
