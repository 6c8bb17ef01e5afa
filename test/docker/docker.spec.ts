import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import Ajv from 'ajv';
import { parse } from 'yaml';

import { temporaryFolder } from '@xinhuo/postgres/testing';

import { inherited, stagesOf } from './dockerfile';

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, 'docker');
const TAGGED = /^[a-z0-9][\w./-]*:[\w.-]+$/;

/** No engine builds these images here; what can be held against rules without one is. */
describe('the Dockerfile', () => {
  const stages = stagesOf(join(FOLDER, 'Dockerfile'));
  const names = stages.map(({ name }) => name);
  const shipped = stages.filter(({ name }) => name === 'api' || name === 'worker');
  const last = (stage: (typeof stages)[number], name: string) =>
    inherited(stages, stage)
      .filter((instruction) => instruction.name === name)
      .at(-1)?.text;

  it('names every stage, and builds on exact versions', () => {
    expect(names).toEqual(['build', 'packages', 'runtime', 'worker', 'api']);
    for (const { from } of stages.filter((stage) => !names.includes(stage.from))) {
      expect(from).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim$/);
    }
    expect(new Set(stages.map(({ from }) => from).filter((from) => from.startsWith('node:'))).size).toBe(1);
  });

  it('copies only what is there', () => {
    const copies = stages.flatMap(({ instructions }) => instructions.filter(({ name }) => name === 'COPY'));
    const wordsOf = copies.map(({ text }) => text.split(' '));
    const ofStages = wordsOf.filter(([first]) => first!.startsWith('--from='));
    for (const [from] of ofStages) expect(names).toContain(from!.slice('--from='.length));
    const paths = wordsOf.filter((words) => !ofStages.includes(words)).flatMap((words) => words.slice(0, -1));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  it('runs both images as nobody in particular, with a health check, from node itself', () => {
    expect(shipped).toHaveLength(2);
    for (const stage of shipped) {
      expect(last(stage, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      expect(stage.instructions.at(-1)!.name).toBe('HEALTHCHECK');
      expect(last(stage, 'HEALTHCHECK')).toContain('CMD ["node", "docker/health.mjs"]');
      expect(last(stage, 'ENTRYPOINT')).toMatch(/^\["node", .*"docker\/entry\.mjs"\]$/);
      expect(last(stage, 'ENV')).toBe(`XINHUO_ROLE=${stage.name}`);
    }
  });

  it('leaves what builds and installs behind, and holds no secret', () => {
    for (const stage of shipped) {
      const text = inherited(stages, stage).map(({ text: one }) => one);
      expect(text.filter((one) => /npm (ci|install|run)|apt-get/.test(one))).toEqual([]);
      expect(text.some((one) => one.includes('rm -rf /usr/local/lib/node_modules'))).toBe(true);
    }
    const all = stages.flatMap(({ instructions }) => instructions);
    expect(all.filter(({ name }) => name === 'ARG' || name === 'ADD')).toEqual([]);
    expect(all.filter(({ text }) => /PASSWORD|SECRET|DATABASE_URL|_KEY=/.test(text))).toEqual([]);
  });

  it('keeps secrets and what was built here out of the images', () => {
    const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'data', 'dist', 'docker/secrets', '**/node_modules']));
    expect(readFileSync(join(ROOT, '.gitignore'), 'utf8')).toMatch(/^docker\/secrets\/$/m);
  });
});

interface Service {
  readonly image: string;
  readonly build?: { readonly target: string; readonly dockerfile: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly secrets?: readonly string[];
  readonly volumes: readonly string[];
}

describe('compose.yml', () => {
  const text = readFileSync(join(FOLDER, 'compose.yml'), 'utf8');
  const compose = parse(text, { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly secrets: Readonly<Record<string, { readonly file: string }>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const services = Object.entries(compose.services);

  it('gives every service a health check, limits, and no way to more rights', () => {
    const string = { type: 'string', minLength: 1 };
    const validate = new Ajv({ allErrors: true }).compile({
      type: 'object',
      required: ['image', 'healthcheck', 'mem_limit', 'cpus', 'pids_limit', 'security_opt', 'restart', 'logging'],
      properties: {
        image: { type: 'string', pattern: TAGGED.source, not: { pattern: ':latest$' } },
        healthcheck: { type: 'object', required: ['test', 'interval', 'timeout', 'retries'] },
        mem_limit: { type: 'string', pattern: '^[0-9]+[mg]$' },
        cpus: { type: 'number', exclusiveMinimum: 0 },
        pids_limit: { type: 'integer', minimum: 1 },
        security_opt: { type: 'array', contains: { const: 'no-new-privileges:true' } },
        restart: { const: 'unless-stopped' },
        privileged: false,
        network_mode: false,
        volumes: { type: 'array', items: { ...string, not: { pattern: 'docker\\.sock' } } },
      },
    });
    for (const [name, service] of services)
      expect([name, validate(service), validate.errors]).toEqual([name, true, null]);
  });

  it('runs Xinhuo on a read-only root, built by a stage that is there', () => {
    const own = services.filter(([, { build }]) => build);
    expect(own.map(([name]) => name)).toEqual(['api', 'worker']);
    for (const [name, service] of own) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], init: true });
      expect(service.build).toMatchObject({ target: name, dockerfile: 'docker/Dockerfile' });
      expect(service.volumes).toEqual(['data:/data']);
    }
  });

  it('has no password in it, and none that is well known', () => {
    expect(text).not.toMatch(/changeit|:\/\/[^\s/]+:[^\s$]+@/);
    for (const [name, { environment, secrets = [] }] of services) {
      for (const [key, value] of Object.entries(environment)) {
        if (!/PASSWORD|URL|KEY$/.test(key) || key.endsWith('_FILE')) continue;
        expect([name, key, value]).toEqual([name, key, expect.stringMatching(/^\$\{\w+:-\}$/)]);
      }
      for (const secret of secrets) expect(compose.secrets[secret]!.file).toMatch(/^\.\/secrets\//);
    }
  });

  it('names volumes that are declared, and lets only the api be reached', () => {
    for (const [, { volumes }] of services) {
      for (const [source] of volumes.map((volume) => volume.split(':') as [string])) {
        if (!source.startsWith('.')) expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
    expect(services.filter(([, service]) => 'ports' in service).map(([name]) => name)).toEqual(['api']);
  });

  it('starts EventStoreDB only when asked: one node, or a cluster of three with TLS', () => {
    const stores = services.filter(([, { image }]) => image.startsWith('eventstore/'));
    expect(stores.map(([name, { profiles }]) => [name, profiles])).toEqual([
      ['eventstoredb', ['eventstoredb']],
      ...['node1', 'node2', 'node3'].map((name) => [name, ['cluster']]),
    ]);
    for (const [name, { environment }] of stores) {
      expect(environment).not.toHaveProperty('EVENTSTORE_INSECURE');
      expect(environment['EVENTSTORE_CERTIFICATE_FILE']).toBe('/certs/node/node.crt');
      if (name === 'eventstoredb') continue;
      const others = ['node1', 'node2', 'node3'].filter((other) => other !== name).map((other) => `${other}:2113`);
      expect(environment['EVENTSTORE_GOSSIP_SEED']).toBe(others.join(','));
    }
  });
});

describe('the scripts of the images', () => {
  it('turn secret files into settings before Xinhuo begins, and refuse both at once', () => {
    const folder = temporaryFolder();
    for (const part of ['docker', 'dist/apps/cli/src']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'docker/entry.mjs'), readFileSync(join(FOLDER, 'entry.mjs')));
    writeFileSync(join(folder, 'dist/apps/cli/src/main.js'), 'console.log(process.env.DATABASE_URL, process.argv[2])');
    writeFileSync(join(folder, 'secret'), 'postgres://there\n');
    const run = (env: object) =>
      spawnSync(process.execPath, ['docker/entry.mjs', 'start'], {
        cwd: folder,
        encoding: 'utf8',
        env: { DATABASE_URL_FILE: join(folder, 'secret'), ...env },
      });
    expect(run({}).stdout).toBe('postgres://there start\n');
    expect(run({ DATABASE_URL: 'x' })).toMatchObject({ status: 2, stdout: '' });
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('take an answer %i of /healthz for %i', async (code, status) => {
    const server = createServer((_, response) => response.writeHead(code).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const child = spawn(process.execPath, [join(FOLDER, 'health.mjs')], { env: { PORT: String(port) } });
    const ended = await new Promise((resolve) => child.on('exit', resolve));
    server.close();
    expect(ended).toBe(status);
  });
});
