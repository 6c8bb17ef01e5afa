export * from './city';
export * from './process';
export * from './rulebook';
