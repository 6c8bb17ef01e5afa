import { accept, reject } from '@xinhuo/kernel';
import { dataOf, refusedDate, type Answer, type Command } from './worker-checks.decider';
import type { Worker } from './worker.state';

/** Only the person decides on a consent; on paper an officer enters it. */
const refused = (worker: Worker, { by, personId }: { readonly by: string; readonly personId: string }) => {
  if (worker.phase === 'none') return reject('NOT_REGISTERED');
  if (worker.phase === 'erased') return reject('PERSON_ERASED');
  return by === personId ? undefined : reject('NOT_THE_PERSON');
};

/** A consent of its own purpose and wording; the same or an earlier wording again is no news. */
export const giveConsent = (worker: Worker, command: Command<'GiveConsent'>): Answer => {
  const refusal = refused(worker, command);
  if (refusal || worker.phase === 'none') return refusal ?? accept();
  if ((worker.consents[command.purpose] ?? 0) >= command.version) return accept();
  if (command.enteredBy !== undefined && command.scan === undefined) return reject('SCAN_MISSING');
  return refusedDate(command.givenOn, command) ?? accept({ type: 'ConsentGiven', data: dataOf(command) } as const);
};

/** A consent taken back: as easy as giving it, without a scan and without a reason. */
export const withdrawConsent = (worker: Worker, command: Command<'WithdrawConsent'>): Answer => {
  const refusal = refused(worker, command);
  if (refusal || worker.phase === 'none') return refusal ?? accept();
  if (worker.consents[command.purpose] === undefined) return accept();
  return (
    refusedDate(command.withdrawnOn, command) ?? accept({ type: 'ConsentWithdrawn', data: dataOf(command) } as const)
  );
};
