export * from './stories';
