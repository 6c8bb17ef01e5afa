import { randomUUID } from 'node:crypto';

import { CommandBus } from '@nestjs/cqrs';

import { type AccountRole, OpenAccount } from '@xinhuo/access';
import { commandContextFor, isRefused, RELEASE, systemActor } from '@xinhuo/runtime';
import { StubCluster } from '@xinhuo/event-store/testing';
import { freshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';

import type { Environment } from '../../apps/api/src/boot/options';
import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { type BootOptions, bootXinhuo, type Xinhuo } from '../../apps/api/src/serve';
import { GraphqlClient } from './client';

/** Who an account of a journey is for; what is left out is made up. */
export interface Holder {
  readonly personId?: string;
  readonly nodeId?: string;
}

/** An account of a journey, signed in. */
export interface SignedIn {
  readonly client: GraphqlClient;
  readonly account: string;
  readonly password: string;
  readonly accountId: string;
  readonly personId: string;
  readonly nodeId: string;
}

/** A server of a journey's own. */
export interface JourneyServer {
  readonly url: string;
  readonly xinhuo: Xinhuo;
  readonly databaseUrl: string;
  /** Nobody signed in. */
  readonly anybody: GraphqlClient;
  /** Opens an account with this role and signs it in; the same role and holder get the same account again. */
  readonly as: (role: AccountRole, holder?: Holder) => Promise<SignedIn>;
  readonly close: () => Promise<void>;
}

const PASSWORD = 'nobody-guesses-this';

/** Opens an account as the system does, and answers with what it takes to sign in. */
export const openAccount = async (
  { app }: Xinhuo,
  role: AccountRole,
  holder: Holder,
): Promise<Omit<SignedIn, 'client'>> => {
  const { personId = randomUUID(), nodeId = randomUUID() } = holder;
  const [accountId, account] = [randomUUID(), `${role.toLowerCase()}-${randomUUID().slice(0, 8)}`];
  const actor = systemActor('journey');
  const command = { type: 'OpenAccount', accountId, personId, role, nodeId, by: actor.personId } as const;
  const context = commandContextFor(actor, undefined, command, RELEASE);
  const secret = { name: account, password: PASSWORD };
  const receipt = await app.get(CommandBus).execute(new OpenAccount(command, secret, context));
  if (isRefused(receipt)) throw new Error(`No account for the journey: ${receipt.rejected}`);
  return { account, password: PASSWORD, accountId, personId, nodeId };
};

/** Signs in as people do, by name and password. */
export const signIn = async (url: string, account: string, password: string): Promise<GraphqlClient> => {
  const { data, errors } = await new GraphqlClient(url).send(
    'mutation ($account: String!, $password: String!) { signIn(account: $account, password: $password) { token } }',
    { account, password },
  );
  if (errors) throw new Error(errors[0]!.message);
  return new GraphqlClient(url, data.signIn.token as string);
};

/** A log of the test's own where `XINHUO_TEST_LOG` asks for another than PostgreSQL, and what tells Xinhuo of it. */
const freshLog = async (): Promise<{ readonly env: Environment; readonly close: () => void }> => {
  if (process.env['XINHUO_TEST_LOG'] !== 'eventstoredb') return { env: {}, close: () => undefined };
  const stub = await StubCluster.start();
  return { env: { EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: stub.url() }, close: () => stub.close() };
};

/** Starts Xinhuo on a database, a data folder and a port of its own. */
export const startXinhuo = async (options: BootOptions = {}): Promise<JourneyServer> => {
  const database = await freshDatabase(MIGRATIONS);
  const log = await freshLog();
  const env = {
    ...log.env,
    ...options.env,
    DATABASE_URL: database.url,
    LOG_DATABASE_URL: database.logUrl,
    XINHUO_HOST: '127.0.0.1',
    XINHUO_READ_WAIT_MS: '20000', // a busy machine fails no test
  };
  const xinhuo = await bootXinhuo({ port: 0, data: temporaryFolder(), role: 'all', log: 'silent', ...options, env });
  const known = new Map<string, Promise<SignedIn>>();
  const open = async (role: AccountRole, holder: Holder): Promise<SignedIn> => {
    const opened = await openAccount(xinhuo, role, holder);
    return { ...opened, client: await signIn(xinhuo.url, opened.account, opened.password) };
  };
  return {
    url: xinhuo.url,
    xinhuo,
    databaseUrl: database.url,
    anybody: new GraphqlClient(xinhuo.url),
    as: (role, holder = {}) => {
      const key = JSON.stringify([role, holder.personId, holder.nodeId]);
      const signedIn = known.get(key) ?? open(role, holder);
      known.set(key, signedIn);
      return signedIn;
    },
    close: async () => {
      await xinhuo.close();
      log.close();
      await database.drop();
    },
  };
};
