import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { type Size, SIZES } from '@xinhuo/demonstration';
import { Runtime } from '@xinhuo/runtime';

import { faultCode } from '../../../api/src/graphql/faults';
import { bootXinhuo, type Xinhuo } from '../../../api/src/serve';
import { BadUsage, type CliCommand, EXIT, type Terminal, untilStopped, writeJson } from '../command';
import { type DemoAccount, demoAccountsFile } from './accounts';
import { DemoCity } from './demo-city';
import { compareFigures } from './headline-table';
import { DemoRefused } from './refused';
import { readReport, renderReport, reportJson } from './report';
import { renderTable } from './text-table';

const sizeOf = (text: string): Size => {
  const size = SIZES.find((each) => String(each) === text);
  if (size !== undefined) return size;
  throw new BadUsage(`--size 只能是 ${SIZES.join('、')} / --size is one of ${SIZES.join(', ')}`);
};

const accountsText = (accounts: readonly DemoAccount[], file: string): string => {
  if (accounts.length === 0) {
    return `演示账号原存于 ${file}，该文件已不在，密码无从得知 / the file with the demonstration accounts is gone`;
  }
  const rows = accounts.map(({ account, role, password }) => [account, role, password]);
  return [
    `演示账号（密码在放入时随机生成，另存于 ${file}）/ demonstration accounts`,
    renderTable(['账号', '角色', '密码'], rows),
  ].join('\n');
};

const running = (url: string): string =>
  `\n薪火已启动 / Xinhuo is running:  ${url}\nGraphQL:  ${url}/graphql\n\n按 Ctrl-C 停止 / Ctrl-C stops it\n`;

const STOPPED = '\n已停止，再运行一次会从停下的地方继续 / stopped: run it again and it goes on where it stopped\n';

const DATABASE_LOST =
  '\n数据库中断，演示尚未放完。请再运行一次，会从停下的地方继续 / the database went away: run it again and it goes on where it stopped\n';

interface Asked {
  readonly size: Size;
  readonly json: boolean;
  readonly keepRunning: boolean;
}

const asked = (args: readonly string[]): Asked => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      'keep-running': { type: 'boolean', default: false },
    },
  });
  return { size: sizeOf(values.size), json: values.json, keepRunning: values['keep-running'] };
};

/** Puts the city in and prints it; answers whether every figure equals the reported one. */
const show = async (city: DemoCity, { app }: Xinhuo, { json, data, stop, terminal }: Showing): Promise<boolean> => {
  const accounts = await city.put({ data, stop, stderr: terminal.stderr });
  await app.get(Runtime).sealNow(); // so that `xinhuo verify` has something to verify at once
  const report = await readReport(app, city);
  if (json) writeJson(terminal, reportJson(report, accounts));
  else terminal.stdout.write(`${renderReport(report, city)}\n${accountsText(accounts, demoAccountsFile(data))}\n`);
  return compareFigures(report.headlines, report.cited, city.plan.size).every(({ equal }) => equal);
};

interface Showing {
  readonly json: boolean;
  readonly data: string;
  readonly stop: AbortSignal;
  readonly terminal: Terminal;
}

/** What is told when the city could not be put in; undefined for a fault that nobody foresaw. */
const told = (error: unknown, stop: AbortSignal): string | undefined => {
  if (stop.aborted) return STOPPED;
  if (error instanceof DemoRefused) return `${error.message}\n`;
  return faultCode(error) === 'UNAVAILABLE' ? DATABASE_LOST : undefined;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { size, json, keepRunning } = asked(args);
  const data = resolve(process.env['XINHUO_DATA'] || './data');
  const stopping = new AbortController();
  const stop = stopping.signal;
  const stopped = untilStopped().then(() => stopping.abort());
  const xinhuo = await bootXinhuo({ data, role: 'all', demo: keepRunning, ...(!keepRunning && { port: 0 }) });
  try {
    const isEqual = await show(new DemoCity(xinhuo.app, size), xinhuo, { json, data, stop, terminal });
    if (keepRunning) {
      terminal.stderr.write(running(xinhuo.url));
      await stopped;
    }
    return isEqual ? EXIT.ok : EXIT.failed;
  } catch (error) {
    const sentence = told(error, stop);
    if (sentence === undefined) throw error;
    terminal.stderr.write(sentence);
    return EXIT.failed;
  } finally {
    await xinhuo.close();
  }
};

/** `xinhuo demo`: the demonstration city. */
export const demoCommand: CliCommand = {
  usage: `demo [--size ${SIZES.join('|')}] [--keep-running] [--json]`,
  zh: '在空库中放入演示城市（虚构数据），打印年度总览、奖补和排行',
  en: 'put the demonstration city into an empty store and print its figures',
  run,
};
