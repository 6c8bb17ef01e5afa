import { parseArgs } from 'node:util';

import { bootXinhuo } from '../../api/src/serve';
import { type CliCommand, EXIT, type Terminal, untilStopped, writeJson } from './command';

const BARRIER = [
  '注意：数据库用户无权另建登录名，日志库缺少只追加的保护。请设置 LOG_DATABASE_URL。',
  'Note: the log lacks its append-only login; set LOG_DATABASE_URL.',
];

const told = (url: string, code: string | undefined, barrier: 'present' | 'missing'): string => {
  const setUp = code
    ? [
        '',
        `初始化码（只显示一次，用于开通第一个管理员）/ set-up code, shown once:  ${code}`,
        '也可以用 xinhuo account create 开通账号 / or open accounts with xinhuo account create',
      ]
    : [];
  return [
    `薪火已启动 / Xinhuo is running:  ${url}`,
    `GraphQL:  ${url}/graphql`,
    ...(barrier === 'missing' ? BARRIER : []),
    ...setUp,
    '',
    '按 Ctrl-C 停止 / Ctrl-C stops it',
    '',
  ].join('\n');
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const stopped = untilStopped();
  const xinhuo = await bootXinhuo();
  try {
    const code = await xinhuo.offerSetUp();
    const { url, database } = xinhuo;
    if (values.json) writeJson(terminal, { url, setUpCode: code ?? null, logBarrier: database.barrier });
    else terminal.stdout.write(told(url, code, database.barrier));
    await stopped;
    return EXIT.ok;
  } finally {
    await xinhuo.close();
  }
};

/** `xinhuo start`: serves until it is stopped. */
export const startCommand: CliCommand = {
  usage: 'start [--json]',
  zh: '启动服务（接口和后台任务；XINHUO_ROLE=api|worker|all）',
  en: 'serve: interface and background work',
  run,
};
