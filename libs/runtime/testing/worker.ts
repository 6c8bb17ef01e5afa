import {
  type AnyFact,
  type EventStore,
  type Position,
  type Projection,
  type Tables,
  type Upcasters,
} from '@xinhuo/kernel';
import { recorded } from '@xinhuo/kernel/testing';
import type { DataSource } from 'typeorm';
import { ControlLine } from '../src/log/control-line';
import { type Follower, followerKey } from '../src/log/follower';
import { FollowerRunner } from '../src/log/follower-runner';
import { logIdentity } from '../src/log/log-identity';
import { ProjectionRows } from '../src/projections/projection-rows';
import { ProjectionWriter } from '../src/projections/projection-writer';
import { TrackedReadProgress } from '../src/projections/tracked-read-progress';
import { poolOf } from '../src/ports/pool-of';
import { boardOf, CountyRow, LaterCountyRow, LaterPairingRow, PairingRow } from './board';

/** The entities of a version of the test projection. */
export const entitiesOf = (version: number) =>
  version === 1 ? { pairing: PairingRow, county: CountyRow } : { pairing: LaterPairingRow, county: LaterCountyRow };

/** What stands for a worker process in the runtime's own tests. */
export interface TestWorker {
  readonly line: ControlLine;
  readonly runner: FollowerRunner;
  readonly progress: TrackedReadProgress;
  readonly stop: () => Promise<void>;
}

/** Starts a worker that follows a log with versions of the test projection, or with followers of the test's own. */
export const startWorker = async (
  store: EventStore,
  dataSource: DataSource,
  {
    versions = [1],
    upcasters = {},
    followers = () => [],
  }: {
    readonly versions?: readonly number[];
    readonly upcasters?: Upcasters;
    readonly followers?: (identity: string) => readonly Follower[];
  } = {},
): Promise<TestWorker> => {
  const pool = poolOf(dataSource);
  const identity = await logIdentity(store);
  const line = new ControlLine(pool);
  const progress = new TrackedReadProgress(pool, () => ({
    versions: new Map(versions.map((version) => ['test_board', version])),
    byEveryQuery: [],
  }));
  line.onNotice = (key, position) => progress.advance(key, position as Position);
  const writers = versions.map((version) => {
    const projection = boardOf(version) as unknown as Projection<AnyFact, Tables>;
    const rows = ProjectionRows.of({ pool, dataSource }, projection, entitiesOf(version));
    return new ProjectionWriter(projection, rows, { pool, logIdentity: () => identity });
  });
  const advanced = (follower: Follower) => {
    progress.advance(followerKey(follower), follower.position);
    line.tell(followerKey(follower), follower.position);
  };
  const runner = new FollowerRunner({ store, upcasters: () => upcasters, line, advanced }, [
    ...writers,
    ...followers(identity),
  ]);
  line.onLost = () => runner.lostLead();
  progress.hurry = (key) => {
    if (!line.leads(key)) return false;
    runner.hurry();
    return true;
  };
  runner.start();
  const stop = async () => {
    await runner.stop();
    await line.close();
  };
  return { line, runner, progress, stop };
};

/** Waits until something holds, looking again and again; fails after ten seconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain until ${what}`);
};

let appended = 0;

/** Appends facts, each to a stream of its own, and answers with the last position. */
export const appendFacts = async (store: EventStore, ...facts: readonly AnyFact[]): Promise<Position> => {
  let last = await store.head();
  for (const fact of facts) {
    const { id, schema, metadata } = recorded(fact, (appended += 1));
    const event = { id, type: fact.type, schema, data: fact.data, metadata };
    ({ position: last } = await store.append(`test-${appended}`, 0, [event]));
  }
  return last;
};
