import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresEventStore } from '@xinhuo/event-store';
import type { EventStore, NewEvent, StreamName } from '@xinhuo/kernel';
import { createClient, withClient } from '@xinhuo/postgres';
import type { Client } from 'pg';

/** Appends a second, through the store and by plain INSERT, and how many times the plain rate the store reaches. */
export interface AppendFigures {
  readonly ours: number;
  readonly raw: number;
  readonly ratio: number;
}

/** What was measured, and under which promises of durability. */
export interface AppendBench {
  readonly inFlight: Readonly<Record<string, AppendFigures>>;
  /** As the measured connections themselves report them. */
  readonly settings: { readonly fsync: string; readonly synchronousCommit: string };
  /** One write of 8 kB with fdatasync in the folder given, in microseconds; the median. */
  readonly fsyncMicros: number;
}

/** Where and how long. */
export interface AppendBenchOptions {
  /** The main login, which may make the table beside the log. */
  readonly url: string;
  readonly logUrl: string;
  readonly inFlight?: readonly number[];
  /** How long each of the two sides is measured for each number in flight, in ms. */
  readonly millis?: number;
  /** Into how many slices that time is cut: the sides take turns, so that a noisy machine is noisy for both. */
  readonly slices?: number;
  /** A folder on the disk that the server writes to. */
  readonly folder?: string;
}

/**
 * Appends of one event, each worker to a stream of its own, against raw autocommit INSERT into a table of the same
 * columns and indexes: prepared, one connection for each append in flight, same database, same events, same run.
 */
export const benchAppend = async ({
  url,
  logUrl,
  inFlight = [1, 8, 64],
  millis = 4_000,
  slices = 8,
  folder = tmpdir(),
}: AppendBenchOptions): Promise<AppendBench> => {
  const table = `public.raw_${randomUUID().slice(0, 8)}`;
  await withClient(url, (client) => client.query(rawTable(table)));
  const store = new PostgresEventStore(logUrl);
  const stopListening = store.onAppended(() => undefined); // as in service, where readers wait for hints
  const clients = await connect(url, Math.max(...inFlight));
  try {
    const figures: Record<string, AppendFigures> = {};
    for (const workers of inFlight) {
      figures[workers] = await measure(workers, millis, slices, intoStore(store), intoTable(clients, table));
    }
    return { inFlight: figures, settings: await settingsOf(clients[0]!, logUrl), fsyncMicros: fsyncTime(folder) };
  } finally {
    stopListening();
    await Promise.all([store.close(), ...clients.map((client) => client.end())]);
    await withClient(url, (client) => client.query(`DROP TABLE ${table}`));
  }
};

type Append = (worker: number, stream: StreamName, version: number, event: NewEvent) => Promise<unknown>;

const rawTable = (table: string): string => `CREATE TABLE ${table} (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream text COLLATE "C" NOT NULL, version integer NOT NULL, id uuid NOT NULL, type text COLLATE "C" NOT NULL,
  schema integer NOT NULL, data json NOT NULL, metadata json NOT NULL, UNIQUE (stream, version))`;

const intoStore =
  (store: EventStore): Append =>
  (_, stream, version, event) =>
    store.append(stream, version, [event]);

const intoTable =
  (clients: readonly Client[], table: string): Append =>
  (worker, stream, version, { id, type, schema, data, metadata }) =>
    clients[worker]!.query({
      name: 'raw',
      text: `INSERT INTO ${table} (stream, version, id, type, schema, data, metadata)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING position`,
      values: [stream, version + 1, id, type, schema, JSON.stringify(data), JSON.stringify(metadata)],
    });

const measure = async (
  workers: number,
  millis: number,
  slices: number,
  ours: Append,
  raw: Append,
): Promise<AppendFigures> => {
  await run(ours, workers, 200);
  await run(raw, workers, 200);
  const rates = { ours: 0, raw: 0 };
  for (let slice = 0; slice < slices; slice += 1) {
    // Who begins changes each time.
    for (const side of slice % 2 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const)) {
      rates[side] += (await run(side === 'ours' ? ours : raw, workers, millis / slices)) / slices;
    }
  }
  return { ...rates, ratio: rates.ours / rates.raw };
};

/** Appends a second of so many workers, each of which waits for its answer before it asks again. */
const run = async (append: Append, workers: number, millis: number): Promise<number> => {
  const begin = performance.now();
  const end = begin + millis;
  const counts = await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const stream: StreamName = `bench-${randomUUID()}`;
      let version = 0;
      for (; performance.now() < end; version += 1) await append(worker, stream, version, signOff(version));
      return version;
    }),
  );
  return (counts.reduce((sum, count) => sum + count, 0) * 1_000) / (performance.now() - begin);
};

/** An event of the size that a sign-off has. */
const signOff = (n: number): NewEvent => ({
  id: randomUUID(),
  type: 'MilestoneSigned',
  schema: 1,
  data: {
    pairingId: 'a2b1c7d0-1111-5111-8111-0123456789ab',
    programmeId: 'b1b1c7d0-1111-5111-8111-000000000000',
    enterpriseId: 'c1c7d000-1111-5111-8111-000000000000',
    milestone: `m-${n % 17}`,
    by: 'd1c7d000-1111-5111-8111-000000000000',
    signedOn: '2025-06-10',
  },
  metadata: {
    at: new Date().toISOString(),
    actor: 'd1c7d000-1111-5111-8111-000000000000',
    node: 'c1c7d000-1111-5111-8111-000000000000',
    commandId: randomUUID(),
    commandHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    correlationId: randomUUID(),
    release: '0.1.0',
  },
});

const connect = (url: string, count: number): Promise<readonly Client[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const client = createClient(url);
      await client.connect();
      return client;
    }),
  );

const settingsOf = async (raw: Client, logUrl: string): Promise<AppendBench['settings']> => {
  const ask = async (client: Client) => {
    const { rows } = await client.query<{ fsync: string; commits: string }>(
      "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits",
    );
    return rows[0]!;
  };
  const [ours, theirs] = [await withClient(logUrl, ask), await ask(raw)];
  const both = (a: string, b: string) => (a === b ? a : `${a} (ours), ${b} (raw)`);
  return { fsync: both(ours.fsync, theirs.fsync), synchronousCommit: both(ours.commits, theirs.commits) };
};

const fsyncTime = (folder: string): number => {
  const scratch = mkdtempSync(join(folder, 'fsync-'));
  const file = openSync(join(scratch, 'file'), 'w');
  const block = Buffer.alloc(8_192, 1);
  const times = Array.from({ length: 200 }, (_, n) => {
    const begin = performance.now();
    writeSync(file, block, 0, block.length, (n % 16) * block.length);
    fdatasyncSync(file);
    return (performance.now() - begin) * 1_000;
  }).sort((a, b) => a - b);
  closeSync(file);
  rmSync(scratch, { recursive: true });
  return Math.round(times[100]!);
};
