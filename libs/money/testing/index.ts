export * from './arbitrary-file';
export * from './redo';
export * from './scenarios';
export * from './malformed';
export * from './valid-file';
export * from './told';
