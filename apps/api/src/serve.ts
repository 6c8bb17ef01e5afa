import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SetUpCode, tokenKeys, Tokens } from '@xinhuo/access';
import { Evidence } from '@xinhuo/evidence';
import { type Database, dataFolder, openDatabase } from '@xinhuo/postgres';

import { AppModule, barrierOf } from './boot/app.module';
import { openDataSource } from './boot/data-source';
import { httpAdapter, observe, postOnly, safeHeaders, tellErrors } from './boot/http';
import { openLogStore } from './boot/log-store';
import { createLogger } from './boot/logger';
import { Metrics } from './boot/metrics';
import { MIGRATIONS } from './boot/modules';
import { type BootOptions, type Settings, settingsOf, StartRefused } from './boot/options';
import { ReadinessProbe } from './boot/readiness';
import { consoleFolder, consolePlugin } from './console/console.plugin';
import { filesPlugin } from './evidence/files.plugin';
import { followBehind } from './graphql/behind';

export { type BootOptions, PROCESS_ROLES, type ProcessRole, StartRefused } from './boot/options';

/** A running process. */
export interface Xinhuo {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Pick<Database, 'server' | 'barrier'>;
  /** A new one-time code for the first administrator; undefined once somebody has an account. */
  readonly offerSetUp: () => Promise<string | undefined>;
  /** Stops taking requests, then the runners, the log and the database. */
  readonly close: () => Promise<void>;
}

/** Undo steps, run backwards; each is tried, whatever became of the others. */
class Closing {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private done: Promise<void> | undefined;

  add(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  /** Once, however often it is asked for. */
  run(): Promise<void> {
    this.done ??= this.undo();
    return this.done;
  }

  private async undo(): Promise<void> {
    let first: { readonly error: unknown } | undefined;
    for (const step of this.steps.reverse()) {
      await step().catch((error: unknown) => (first ??= { error }));
    }
    if (first) throw first.error;
  }
}

const listen = async (app: NestFastifyApplication, { port, host, tls }: Settings): Promise<string> => {
  await app.init();
  app.useLogger(false); // a port that is taken is told once, by us
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const sentence = `端口 ${port} 已被占用，请关闭占用它的程序，或用 PORT 指定另一个端口 / port ${port} is taken: set PORT`;
    throw new StartRefused(sentence, { cause: error });
  }
  const address = app.getHttpServer().address();
  const chosen = typeof address === 'object' && address ? address.port : port;
  return `${tls ? 'https' : 'http'}://localhost:${chosen}`;
};

const prepare = async (
  app: NestFastifyApplication,
  settings: Settings,
  { metrics, log }: { readonly metrics: Metrics; readonly log: LoggerService },
): Promise<void> => {
  const server = app.getHttpAdapter().getInstance();
  await safeHeaders(server, settings);
  observe(server, metrics, app.get(ReadinessProbe));
  if (settings.role === 'worker') return;
  postOnly(server);
  followBehind(server);
  await server.register(async (scope) => {
    tellErrors(scope, (err, correlationId) => {
      log.error({ err, correlationId }, 'A request failed');
    });
    await scope.register(filesPlugin(app.get(Evidence), app.get(Tokens)));
  });
  const folder = consoleFolder();
  if (folder) await server.register(consolePlugin(folder));
};

const start = async (settings: Settings, closing: Closing): Promise<Xinhuo> => {
  dataFolder(settings.data); // keys and files lie there, wherever the database is
  const database = await openDatabase({ ...settings.env, XINHUO_DATA: settings.data }, MIGRATIONS);
  closing.add(database.close);
  const log = createLogger(settings);
  const { store, notice } = await openLogStore(settings, database.logUrl);
  closing.add(() => store.close());
  if (notice) log.warn(`${notice.zh} / ${notice.en}`);
  const dataSource = await openDataSource(database.url);
  closing.add(() => dataSource.destroy());
  const metrics = new Metrics();
  const keys = tokenKeys(settings.data, settings.env['XINHUO_TOKEN_KEYS']);
  const module = AppModule.with({ settings, database, store, dataSource, metrics, keys });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(settings), {
    logger: log,
    abortOnError: false,
  });
  closing.add(() => app.close());
  await prepare(app, settings, { metrics, log });
  const url = await listen(app, settings);
  app.useLogger(log);
  const close = () => closing.run();
  const told = { server: database.server, barrier: barrierOf(settings, database) };
  return {
    url,
    app,
    database: told,
    close,
    offerSetUp: () => app.get<SetUpCode>(SetUpCode, { strict: false }).offer(),
  };
};

/**
 * Starts Xinhuo in this process: opens and migrates the database, then serves, runs the projections, or both.
 * @throws StartRefused, DatabaseUnusable, DataFolderUnusable: a sentence that says what to do, when it cannot be
 * started as asked.
 */
export const bootXinhuo = async (options: BootOptions = {}): Promise<Xinhuo> => {
  const settings = settingsOf(options);
  const closing = new Closing();
  try {
    return await start(settings, closing);
  } catch (error) {
    await closing.run().catch(() => undefined); // what went wrong first is what is told
    throw error;
  }
};
