import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Size } from '@xinhuo/demonstration';

import { BadUsage, type CliCommand, EXIT, type Terminal, writeJson } from '../command';
import { benchAppend } from './append.bench';
import { type BenchResults, type Part, PARTS, resultsJson } from './bench-results';
import { benchCities } from './cities.bench';
import { benchCommand } from './command.bench';
import { Lab } from './lab';
import { benchMoney } from './money.bench';
import { performancePage, resultsText } from './performance-page';

const PAGE = 'docs/reference/performance.md';

interface Asked {
  readonly parts: ReadonlySet<Part>;
  readonly quick: boolean;
  readonly json: boolean;
  readonly write: boolean;
}

const asked = (args: readonly string[]): Asked => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const names = values.only?.split(',') ?? PARTS;
  const parts = PARTS.filter((part) => names.includes(part));
  if (parts.length < names.length) {
    throw new BadUsage(`--only 后面用逗号列出 / --only takes a list of: ${PARTS.join(',')}`);
  }
  const { quick, json } = values;
  return { parts: new Set(parts), quick, json, write: values.only === undefined && !quick };
};

const measure = async ({ parts, quick }: Asked, lab: Lab, tell: (part: Part) => void): Promise<BenchResults> => {
  const told = <T>(part: Part, work: () => Promise<T>): Promise<T> | undefined => {
    if (!parts.has(part)) return undefined;
    tell(part);
    return work();
  };
  const money = await told('money', () => benchMoney(undefined, quick ? 40 : 400));
  const append = await told('append', async () => {
    const { url, logUrl } = await lab.database('append');
    return benchAppend({ url, logUrl, folder: lab.folder, ...(quick && { millis: 800, slices: 4 }) });
  });
  const command = await told('command', () => benchCommand(lab, quick ? { size: 0.1, most: 3_000 } : {}));
  const sizes: readonly Size[] = quick ? [0.1, 1] : [1, 10];
  const cities = await benchCities(lab, sizes, parts, tell);
  return { ...(append && { append }), ...(command && { command }), ...cities, ...(money && { money }) };
};

/** The folder of the sources, where the page lies; an installation without them has no page to write. */
const pageFile = (folder = __dirname): string | undefined => {
  const file = join(folder, PAGE);
  if (existsSync(dirname(file))) return file;
  return dirname(folder) === folder ? undefined : pageFile(dirname(folder));
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const options = asked(args);
  const results = await Lab.with((lab) =>
    measure(options, lab, (part) => terminal.stderr.write(`正在测量 / measuring: ${part}\n`)),
  );
  if (options.json) writeJson(terminal, resultsJson(results));
  else terminal.stdout.write(`${resultsText(results)}\n`);
  const file = options.write ? pageFile() : undefined;
  if (file) writeFileSync(file, performancePage(results, new Date().toISOString().slice(0, 10)));
  return EXIT.ok;
};

/** `xinhuo bench`: measures this machine; only a complete run writes its page. */
export const benchCommandLine: CliCommand = {
  usage: `bench [--only ${PARTS.join(',')}] [--quick] [--json]`,
  zh: `测量本机性能（临时数据库，用完即删）；完整测量时更新 ${PAGE}`,
  en: `measure this machine, in a database of its own; a complete run writes ${PAGE}`,
  run,
};
