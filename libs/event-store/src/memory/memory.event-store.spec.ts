import { START } from '@xinhuo/kernel';
import { eventStoreContract } from '@xinhuo/kernel/testing';
import { MemoryEventStore } from './memory.event-store';

eventStoreContract('memory', () => Promise.resolve({ store: new MemoryEventStore(), close: () => Promise.resolve() }));

it('an empty log has its head at the start', async () => expect(await new MemoryEventStore().head()).toBe(START));
