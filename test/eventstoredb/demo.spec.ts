import { figuresAt } from '@xinhuo/demonstration';
import { EventStoreDbEventStore } from '@xinhuo/event-store';
import { StubCluster } from '@xinhuo/event-store/testing';
import { everything } from '@xinhuo/kernel/testing';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { when } from '../faults/when';
import { killAll, runXinhuo } from '../faults/xinhuo-process';
import type { Loose } from '../kit';

jest.setTimeout(300_000);

let stub: StubCluster;
let database: FreshDatabase;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  stub = await StubCluster.start();
  database = await freshDatabase(MIGRATIONS);
  env = {
    EVENT_STORE: 'eventstoredb',
    EVENTSTORE_URL: stub.url(),
    DATABASE_URL: database.url,
    LOG_DATABASE_URL: database.logUrl,
    XINHUO_DATA: temporaryFolder(),
  };
});
afterAll(async () => {
  await killAll();
  stub.close();
  await database.drop();
});

/** Of the figures, those that are plain counts. */
const countsOf = (figures: Loose): Loose =>
  Object.fromEntries(Object.entries(figures as object).filter(([, value]) => typeof value === 'number'));

it('the demonstration comes to its figures with the log in EventStoreDB (stub), over a server that dies twice', async () => {
  const run = runXinhuo(['demo', '--size', '0.1', '--json'], env);
  for (const events of [1_000, 3_000]) {
    await when(`${events} events`, () => stub.log.records.length > events);
    stub.node.kill();
    await stub.node.start();
  }
  const { code } = await run.ended;
  expect({ code, stderr: code === 0 ? '' : run.stderr() }).toEqual({ code: 0, stderr: '' });
  const { headlines, grants } = JSON.parse(run.stdout());
  expect(countsOf(headlines)).toMatchObject(countsOf(reportedOf(figuresAt(0.1))));
  expect(grants).toHaveLength(headlines.grantedEnterprises);

  const store = new EventStoreDbEventStore(stub.url());
  const events = await everything(store);
  await store.close();
  expect(events.length).toBeGreaterThan(1_000);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);

  const verified = runXinhuo(['verify', '--json'], env);
  expect((await verified.ended).code).toBe(0);
});

/** What the headlines hold under the same name. */
const reportedOf = ({
  proficiencyGainPercent: _a,
  onboardingReductionPercent: _b,
  productivityGainPercent: _c,
  ...counts
}: Loose): Loose => counts;
