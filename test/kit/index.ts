export * from './client';
export * from './xinhuo';
