import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START } from '@xinhuo/kernel';
import { eventStoreContract } from '@xinhuo/kernel/testing';
import { StubCluster, type StubWishes } from '../../testing/eventstoredb-stub';
import { EventStoreDbEventStore } from './eventstoredb.event-store';

/** The certificate in a file, as the connection string wants it. */
const caFileOf = ({ certificate }: StubCluster): string | undefined => {
  if (certificate === undefined) return undefined;
  const file = join(mkdtempSync(join(tmpdir(), 'xinhuo-stub-')), 'ca.pem');
  writeFileSync(file, certificate);
  return file;
};

const openOn = (wishes: StubWishes) => async () => {
  const stub = await StubCluster.start(wishes);
  const store = new EventStoreDbEventStore(stub.url(caFileOf(stub)));
  expect(await store.head()).toBe(START);
  const close = async () => {
    await store.close();
    await stub.leftAlone(); // no reading was forgotten
    stub.close();
  };
  return { store, close };
};

eventStoreContract('eventstoredb (stub, TCP)', openOn({}));
eventStoreContract('eventstoredb (stub, TLS)', openOn({ tls: true }));
