import { EventIndex, provideSweep } from '@xinhuo/runtime';

/** How long one round goes on, in milliseconds; what is left waits for the next. */
const ROUND = 60_000;

/** Brings the auditors' index of the log up to date. */
export const indexEvents = provideSweep({
  name: 'index-events',
  inject: [EventIndex],
  run: async (_context, _today, index: EventIndex) => {
    await index.catchUp(ROUND);
  },
});
