export { type Act, ActButtons, ActPanel, useAct } from './act-panel';
export { useActDone } from './use-act-done';
