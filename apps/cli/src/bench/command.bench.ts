import { Tokens } from '@xinhuo/access';
import { BUSINESS_DATE, type Size } from '@xinhuo/demonstration';
import { EventStore, type Position } from '@xinhuo/kernel';
import { withClient } from '@xinhuo/postgres';
import { ReadProgress, Runtime, StoredBusinessClock } from '@xinhuo/runtime';

import type { Xinhuo } from '../../../api/src/serve';
import type { Lab } from './lab';
import type { Job } from './lane';
import { type LoadDone, percentile, portOf, runLoad } from './load';
import { signOffFixture, type Waiting } from './sign-off-fixture';

/** Sign-offs through HTTP: one process answers and keeps the read tables, another sends, on the same cores. */
export interface CommandBench {
  readonly connections: number;
  /** Answers of the measured run that accepted the signature; each is one new event in the log. */
  readonly accepted: number;
  readonly newEvents: number;
  /** By the time of the last answer. */
  readonly requestsPerSecond: number;
  /** By the time at which every projection had taken in the last of them. */
  readonly requestsPerSecondCaughtUp: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the serving process, projections and catching up included, for each sign-off. */
  readonly serverCpuMicros: number;
  /** Processor time of the sending process for each sign-off. */
  readonly loadCpuMicros: number;
}

/** How much to send. */
export interface CommandBenchOptions {
  readonly size?: Size;
  readonly connections?: number;
  /** Sign-offs that are measured; the fixture of size 1 has some twenty thousand. */
  readonly most?: number;
}

const DOCUMENT =
  'mutation ($input: SignOffMilestoneInput!) { signOffMilestone(input: $input) { position id rejected message { zh } } }';
const DATABASE = 'command';

/** Jobs for milestones, each with the token of its master. */
const jobsFor = async (waiting: readonly Waiting[], tokens: Tokens): Promise<readonly Job[]> => {
  const known = new Map<string, string>();
  const jobs: Job[] = [];
  for (const { pairingId, milestone, master } of waiting) {
    const token =
      known.get(master.accountId) ?? (await tokens.make({ actor: master, sessionId: master.accountId })).token;
    known.set(master.accountId, token);
    const body = JSON.stringify({ query: DOCUMENT, variables: { input: { pairingId, milestone } } });
    jobs.push({ server: 0, label: 0, token, body });
  }
  return jobs;
};

const settle = async ({ app }: Xinhuo): Promise<Position> => {
  const head = await app.get(EventStore, { strict: false }).head();
  const names = app
    .get(Runtime, { strict: false })
    .health()
    .projections.map(({ name }) => name);
  const progress = app.get(ReadProgress, { strict: false });
  while (!(await progress.reached(names, head)));
  return head;
};

const eventsAfter = (url: string, position: Position): Promise<number> =>
  withClient(url, async (client) => {
    const text = 'SELECT count(*)::integer AS count FROM log.event WHERE position > $1';
    const { rows } = await client.query<{ count: number }>(text, [Number(position)]);
    return rows[0]!.count;
  });

const allAccepted = ({ accepted, millis, refusal }: LoadDone): number => {
  if (accepted === millis.length) return accepted;
  throw new Error(`${millis.length - accepted} of ${millis.length} sign-offs were not accepted: ${refusal}`);
};

/** Measures sign-offs of different milestones against a warm server over a city of this size. */
export const benchCommand = async (
  lab: Lab,
  { size = 1, connections = 50, most = 20_000 }: CommandBenchOptions = {},
): Promise<CommandBench> => {
  const { log, rounds } = await signOffFixture(size);
  const { url } = await lab.database(DATABASE);
  const xinhuo = await lab.boot(DATABASE, 'all');
  try {
    await xinhuo.app.get(StoredBusinessClock, { strict: false }).fix(BUSINESS_DATE);
    await log.appendTo(xinhuo.app.get(EventStore, { strict: false }));
    const [warming = [], ...measured] = rounds;
    const tokens = xinhuo.app.get(Tokens, { strict: false });
    const [warm, jobs] = [await jobsFor(warming, tokens), await jobsFor(measured.flat().slice(0, most), tokens)];
    const load = { ports: [portOf(xinhuo.url)], lanes: connections };
    await settle(xinhuo);
    allAccepted(await runLoad({ ...load, jobs: warm }));
    const before = await settle(xinhuo);

    const cpu = process.cpuUsage();
    const done = await runLoad({ ...load, jobs });
    const answered = performance.now();
    await settle(xinhuo);
    const catchUp = (performance.now() - answered) / 1_000;
    const { user, system } = process.cpuUsage(cpu);

    const accepted = allAccepted(done);
    const newEvents = await eventsAfter(url, before);
    if (newEvents !== accepted) throw new Error(`${accepted} answers accepted, ${newEvents} new events`);
    return {
      connections,
      accepted,
      newEvents,
      requestsPerSecond: accepted / done.seconds,
      requestsPerSecondCaughtUp: accepted / (done.seconds + catchUp),
      p50Ms: percentile(done.millis, 0.5),
      p99Ms: percentile(done.millis, 0.99),
      serverCpuMicros: (user + system) / accepted,
      loadCpuMicros: (done.cpuSeconds * 1e6) / accepted,
    };
  } finally {
    await xinhuo.close();
  }
};
