export * from './arbitrary-file';
export * from './redo';
export * from './scenarios';
