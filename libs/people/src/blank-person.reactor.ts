import type { Reactor } from '@xinhuo/kernel';
import type { WorkerEvent } from './people.events';

/** The vault is to forget a person. */
export interface BlankPerson {
  readonly type: 'BlankPerson';
  readonly personId: string;
}

interface Facts {
  readonly PersonErased: Extract<WorkerEvent, { type: 'PersonErased' }>['data'];
}

/** Erasing is a fact first; should the process die before the vault has forgotten, this makes it forget all the same. */
export const blankPerson: Reactor<Facts, BlankPerson> = {
  name: 'blank_person',
  on: {
    PersonErased: ({ personId }) => [{ to: `worker-${personId}`, command: { type: 'BlankPerson', personId } }],
  },
};
