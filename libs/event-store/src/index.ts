export { MemoryEventStore } from './memory/memory.event-store';
