import type { BreakthroughEvent, InnovationEvent } from '@xinhuo/achievement';
import type { PairingEvent } from '@xinhuo/pairing';
import type { WorkerEvent } from '@xinhuo/people';
import type { GrantEvent } from '@xinhuo/subsidy';
import { evidenceLinks } from './evidence-links.projection';
import type { EvidenceFact } from './evidence.inbox';

type Published = BreakthroughEvent | InnovationEvent | PairingEvent | WorkerEvent | GrantEvent;

/** Each fact of the inbox, or its name where the publisher's data is not what the inbox says. */
type Tied = {
  readonly [T in EvidenceFact['type']]: Extract<Published, { type: T }>['data'] extends Extract<
    EvidenceFact,
    { type: T }
  >['data']
    ? Extract<Published, { type: T }> extends never
      ? `${T} is published by nobody`
      : true
    : `${T} has another shape`;
};
/** Does not compile when a publisher's event no longer holds what is read of it. */
type AllTied = Tied extends { readonly [T in EvidenceFact['type']]: true } ? true : Tied;

/** Published facts that name a file: a member that holds the SHA-256 of one. */
type NamesFile<E> = E extends { readonly type: infer T; readonly data: infer D }
  ? 'scan' extends keyof D
    ? T
    : 'evidence' extends keyof D
      ? T
      : 'decision' extends keyof D
        ? T
        : never
  : never;
/** Does not compile when an event names a file and nobody may open it. */
type AllRead =
  NamesFile<Published> extends EvidenceFact['type'] ? true : Exclude<NamesFile<Published>, EvidenceFact['type']>;

describe('the inbox of evidence', () => {
  it('restates what the publishers record, and knows every fact that names a file', () => {
    const [tied, read]: [AllTied, AllRead] = [true, true];
    expect([tied, read]).toEqual([true, true]);
  });

  it('has a handler for each of its facts', () => {
    expect(Object.values(evidenceLinks.on).every((handler) => typeof handler === 'function')).toBe(true);
    expect(Object.keys(evidenceLinks.on)).toHaveLength(17);
  });
});
