export * from './child';
export * from './events';
export * from './event-store-contract';
export * from './specify';
export * from './rows-after';
