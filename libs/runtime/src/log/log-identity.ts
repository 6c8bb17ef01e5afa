import { randomUUID } from 'node:crypto';
import { type EventStore, IDENTITY_STREAM as STREAM, IDENTITY_TYPE, VersionConflict } from '@xinhuo/kernel';
import { RELEASE } from '../decisions/release';

/** The identity of a log; undefined where nobody has followed it yet. */
export const knownLogIdentity = async (store: EventStore): Promise<string | undefined> => {
  for await (const { id } of store.read(STREAM)) return id;
  return undefined;
};

/** The identity of a log, written once when it is first followed, never copied: checkpoints belong to one log. */
export const logIdentity = async (store: EventStore): Promise<string> => {
  const known = await knownLogIdentity(store);
  if (known !== undefined) return known;
  const id = randomUUID();
  const metadata = {
    at: new Date().toISOString(),
    actor: 'runtime',
    node: '',
    commandId: id,
    commandHash: '',
    correlationId: id,
    release: RELEASE,
  };
  try {
    await store.append(STREAM, 0, [{ id, type: IDENTITY_TYPE, schema: 1, data: { logId: id }, metadata }]);
    return id;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    return logIdentity(store); // another process was first
  }
};
