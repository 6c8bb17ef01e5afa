import { parseArgs } from 'node:util';

import { findingSentence, rememberedIn, type Verification, verifyLog } from '@xinhuo/runtime';

import { BadUsage, type CliCommand, EXIT, type Terminal, writeJson } from './command';
import { openLog } from './open-log';

const HASH = /^[0-9a-f]{64}$/;

const hashesOf = (given: readonly string[]): readonly string[] => {
  const odd = given.find((hash) => !HASH.test(hash));
  if (odd === undefined) return given;
  throw new BadUsage('--seal 应为 64 位小写十六进制 / --seal takes 64 digits of lower-case hexadecimal');
};

/** One line for each thing that a person asks. */
const lines = ({ events, seals, last, unsealed, findings, untold, identity }: Verification): readonly string[] => [
  `日志 ${identity ?? '（尚无身份）'}：${events} 个事件，${seals} 个封存 / events: ${events}, seals: ${seals}`,
  last
    ? `封存至 ${last.at}，第 ${last.number} 个封存 ${last.hash} / sealed up to there by seal #${last.number}`
    : '还没有封存 / nothing is sealed yet',
  `尚未封存 ${unsealed} 个事件 / not sealed yet: ${unsealed}`,
  ...findings.map((finding) => {
    const { zh, en } = findingSentence(finding);
    return `✗ ${zh} / ${en}`;
  }),
  ...(untold > 0 ? [`✗ 另有 ${untold} 处 / and ${untold} more`] : []),
  findings.length > 0 ? '日志已被改动 / the log was tampered with' : '日志完好 / the log is whole',
];

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, seal: { type: 'string', multiple: true, default: [] } },
  });
  const hashes = hashesOf(values.seal);
  const log = await openLog();
  try {
    const found = await verifyLog(log.store, await rememberedIn(log.pool, hashes));
    const ok = found.findings.length === 0;
    if (values.json) {
      const findings = found.findings.map((finding) => ({ ...finding, message: findingSentence(finding) }));
      writeJson(terminal, { ok, ...found, findings });
    } else terminal.stdout.write(`${lines(found).join('\n')}\n`);
    return ok ? EXIT.ok : EXIT.failed;
  } finally {
    await log.close();
  }
};

/** `xinhuo verify`: recomputes the seals of the log. */
export const verifyCommand: CliCommand = {
  usage: 'verify [--seal HASH …] [--json]',
  zh: '校验日志的封存：改动、缺失、调换、截断都能查出并定位；--seal 给出公示等处记下的封存',
  en: 'recompute the seals of the log and show what was tampered with; --seal names a seal noted elsewhere',
  run,
};
