import { bootXinhuo, type BootOptions, type Xinhuo } from '../../api/src/serve';

/** A process that moves read tables, reactors and sweeps, and answers only `/healthz`, `/readyz` and `/metrics`. */
export const bootWorker = (options: Omit<BootOptions, 'role'> = {}): Promise<Xinhuo> =>
  bootXinhuo({ ...options, role: 'worker' });
