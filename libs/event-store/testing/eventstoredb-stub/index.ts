export type { AppendFault, ReadFault } from './faults';
export { StubCluster, type StubWishes } from './stub-cluster';
export type { StubNode } from './stub-node';
