import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Readable } from 'node:stream';
import { CommandBus } from '@nestjs/cqrs';

import { type AccountRole, accountSentences, OpenAccount, rotateTokenKeys } from '@xinhuo/access';
import { filled, isUuid, ROLES } from '@xinhuo/kernel';
import { commandContextFor, isRefused, RELEASE, systemActor } from '@xinhuo/runtime';

import { bootXinhuo } from '../../api/src/serve';
import { BadUsage, type CliCommand, EXIT, type Terminal, writeJson } from './command';

const OPENED = ROLES.filter((role): role is AccountRole => role !== 'SYSTEM');

interface Asked {
  readonly name: string;
  readonly role: AccountRole;
  readonly nodeId: string;
  /** A person by id; undefined where `holder` tells who it is. */
  readonly personId: string | undefined;
  /** The holder's name; the identity number comes on stdin. */
  readonly holder: string | undefined;
  readonly passwordOnStdin: boolean;
  readonly json: boolean;
}

const idOf = (option: string, value: string | undefined): string => {
  if (value === undefined) return randomUUID();
  if (isUuid(value)) return value;
  throw new BadUsage(`--${option} 应为小写 UUID / --${option} is a UUID in lower case`);
};

/** Who it is for: a person by id, a holder by name, or (of a first administrator) somebody whom nothing is known of. */
const personOf = ({ person, holder }: { readonly person?: string; readonly holder?: string }): string | undefined => {
  if (holder === undefined) return idOf('person', person);
  if (person === undefined) return undefined;
  throw new BadUsage('--holder 与 --person 只用一个 / use one of --holder and --person');
};

/** The lines of stdin: the identity number of a holder first, then the password. Neither is seen in a list of processes. */
const typedOn = async (terminal: Terminal, { holder, passwordOnStdin }: Asked) => {
  if (holder === undefined && !passwordOnStdin) return {};
  const lines = (await text(Readable.from(terminal.stdin))).split(/\r?\n/);
  const idNumber = holder === undefined ? undefined : (lines.shift() ?? '');
  return { ...(idNumber !== undefined && { idNumber }), ...(passwordOnStdin && { typed: lines[0] ?? '' }) };
};

const asked = (args: readonly string[]): Asked => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      role: { type: 'string', default: 'ADMIN' },
      node: { type: 'string' },
      person: { type: 'string' },
      holder: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const role = OPENED.find((known) => known === values.role);
  if (!values.name) throw new BadUsage('请用 --name 指定登录名 / name the account with --name');
  if (!role) throw new BadUsage(`--role 应为以下之一 / --role is one of: ${OPENED.join(', ')}`);
  if (role !== 'ADMIN' && values.node === undefined) {
    throw new BadUsage('请用 --node 指定组织节点 / name the org node with --node');
  }
  return {
    name: values.name,
    role,
    nodeId: idOf('node', values.node),
    personId: personOf(values),
    holder: values.holder,
    passwordOnStdin: values['password-stdin'],
    json: values.json,
  };
};

const create = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const options = asked(args);
  const { name, role, nodeId, personId, holder, json } = options;
  const { idNumber, typed } = await typedOn(terminal, options);
  const password = typed ?? randomBytes(12).toString('base64url');
  const xinhuo = await bootXinhuo({ port: 0, role: 'worker', env: { ...process.env, XINHUO_HOST: '127.0.0.1' } });
  try {
    const actor = systemActor('account create');
    const accountId = randomUUID();
    const person = personId === undefined ? {} : { personId };
    const command = { type: 'OpenAccount', accountId, ...person, role, nodeId, by: actor.personId } as const;
    const context = commandContextFor(actor, undefined, command, RELEASE);
    const who = holder !== undefined && idNumber !== undefined && { holder: { name: holder, idNumber } };
    const secret = { name, password, ...who };
    const receipt = await xinhuo.app.get(CommandBus).execute(new OpenAccount(command, secret, context));
    if (isRefused(receipt)) {
      const { zh, en } = filled(accountSentences[receipt.rejected], receipt.detail);
      if (json) writeJson(terminal, { rejected: receipt.rejected, message: { zh, en } });
      terminal.stderr.write(`${zh}\n${en}\n`);
      return EXIT.failed;
    }
    const made = { account: name, accountId, ...person, role, nodeId, ...(typed === undefined && { password }) };
    if (json) writeJson(terminal, made);
    else
      terminal.stdout.write(
        Object.entries(made)
          .map(([key, value]) => `${key}: ${value}\n`)
          .join(''),
      );
    return EXIT.ok;
  } finally {
    await xinhuo.close();
  }
};

const rotate = (terminal: Terminal): number => {
  if (process.env['XINHUO_TOKEN_KEYS']) {
    throw new BadUsage(
      '密钥来自 XINHUO_TOKEN_KEYS，请在那里更换 / the keys come from XINHUO_TOKEN_KEYS: change them there',
    );
  }
  rotateTokenKeys(process.env['XINHUO_DATA'] || './data');
  terminal.stdout.write('已更换令牌密钥，重启后生效 / the token keys are changed; restart to use them\n');
  return EXIT.ok;
};

const run = async ([what, ...args]: readonly string[], terminal: Terminal): Promise<number> => {
  if (what === 'create') return create(args, terminal);
  if (what === 'rotate-keys') return rotate(terminal);
  throw new BadUsage('用法 / usage: xinhuo account create … | xinhuo account rotate-keys');
};

/** `xinhuo account create`, `xinhuo account rotate-keys`. */
export const accountCommand: CliCommand = {
  usage:
    'account create --name NAME [--role ROLE --node ID] [--person ID | --holder NAME < ID-NUMBER] [--password-stdin] [--json] | account rotate-keys',
  zh: '开通账号（默认为管理员，不给密码则生成一个）；更换令牌密钥',
  en: 'open an account (an administrator unless told otherwise); change the token keys',
  run,
};
