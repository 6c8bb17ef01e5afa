import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { type Size, SIZES } from '@xinhuo/demonstration';

import { bootXinhuo } from '../../../api/src/serve';
import { BadUsage, type CliCommand, EXIT, type Terminal, untilStopped, writeJson } from '../command';
import type { DemoAccount } from './accounts';
import { DemoCity, StoreTaken } from './demo-city';
import { compareFigures } from './headline-table';
import { readReport, renderReport, reportJson } from './report';
import { renderTable } from './text-table';

const sizeOf = (text: string): Size => {
  const size = SIZES.find((each) => String(each) === text);
  if (size !== undefined) return size;
  throw new BadUsage(`--size 只能是 ${SIZES.join('、')} / --size is one of ${SIZES.join(', ')}`);
};

const accountsText = (accounts: readonly DemoAccount[], file: string): string =>
  [
    `演示账号（密码为本次生成，另存于 ${file}）/ demonstration accounts`,
    renderTable(
      ['账号', '角色', '密码'],
      accounts.map(({ account, role, password }) => [account, role, password]),
    ),
    '',
  ].join('\n');

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      'keep-running': { type: 'boolean', default: false },
    },
  });
  const size = sizeOf(values.size);
  const data = resolve(process.env['XINHUO_DATA'] || './data');
  const stopped = untilStopped();
  const keep = values['keep-running'];
  const xinhuo = await bootXinhuo({ data, role: 'all', ...(!keep && { port: 0 }) });
  try {
    const city = new DemoCity(xinhuo.app, size);
    const put = await Promise.race([city.put(data, terminal.stderr), stopped.then(() => undefined)]);
    if (!put) return EXIT.failed;
    const report = await readReport(xinhuo.app, city);
    if (values.json) writeJson(terminal, reportJson(report, put));
    else {
      terminal.stdout.write(renderReport(report, city));
      terminal.stdout.write(`\n${accountsText(put, resolve(data, 'demo-accounts.json'))}\n`);
    }
    const equal = compareFigures(report.headlines, report.cited, size).every((figure) => figure.equal);
    if (keep) {
      terminal.stderr.write(
        `\n薪火已启动 / running:  ${xinhuo.url}\nGraphQL:  ${xinhuo.url}/graphql\n按 Ctrl-C 停止\n`,
      );
      await stopped;
    }
    return equal ? EXIT.ok : EXIT.failed;
  } catch (error) {
    if (!(error instanceof StoreTaken)) throw error;
    terminal.stderr.write(`${error.message}\n`);
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
