export { account, type PairingProcess, type Processes, sentBy, startProcesses, TODAY } from './processes';
export * from './stories';
export { aTown, registration, sender, type Town } from './town';
